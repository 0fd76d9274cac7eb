package io.salesbell.chat.dingtalk.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** What DingTalk takes, written down once more from its documentation. */
final class DingTalkLimits {
    private static final int PARAMETERS = 15_000;
    private static final int REPLY = 20_000;
    private static final int BUTTONS = 5;
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");

    private DingTalkLimits() {}

    static void check(Drawing drawing) {
        Envelope.Template template = Envelope.template(drawing);
        assertThat(bytes(template.parameters())).isLessThanOrEqualTo(PARAMETERS);
        assertThat(bytes(Envelope.reply(drawing))).isLessThanOrEqualTo(REPLY);
        assertThat(bytes(Envelope.plainTemplate(drawing).parameters())).isLessThanOrEqualTo(PARAMETERS);
        assertThat(bytes(Envelope.plainReply(drawing))).isLessThanOrEqualTo(REPLY);
        assertThat(template.key())
                .isIn(
                        "sampleMarkdown",
                        "sampleActionCard",
                        "sampleActionCard2",
                        "sampleActionCard3",
                        "sampleActionCard4",
                        "sampleActionCard5");
        assertThat(template.parameters().keySet().stream()
                        .filter(name -> name.startsWith("actionTitle"))
                        .count())
                .isLessThanOrEqualTo(BUTTONS);
        assertThat(drawing.title()).isNotBlank().doesNotContain("\n");
        assertThat(drawing.text()).isNotBlank();
        onlyOwnLinks(drawing.text());
        assertThat(drawing.text()).doesNotContain("@").doesNotContainPattern("(?i)https?://");
        wellFormed(drawing.text());
    }

    /** Nobody's words lead anywhere: what can be followed is a command of the bot's own or a picture it uploaded. */
    private static void onlyOwnLinks(String text) {
        Matcher links = LINK.matcher(text);
        while (links.find()) {
            String target = URLDecoder.decode(links.group(1), StandardCharsets.UTF_8);
            assertThat(target).matches("(?s)(dtmd://dingtalkclient/sendMessage\\?content=.*|media\\d)");
        }
    }

    private static void wellFormed(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isHighSurrogate(text.charAt(at))) {
                assertThat(at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1)))
                        .isTrue();
                at++;
            } else {
                assertThat(Character.isLowSurrogate(text.charAt(at))).isFalse();
            }
        }
    }

    private static int bytes(Object body) {
        return JsonMapper.shared().writeValueAsBytes(body).length;
    }
}
