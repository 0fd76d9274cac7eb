package io.salesbell.chat.dingtalk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.salesbell.chat.Subjects;
import io.salesbell.chat.dingtalk.rendering.Marks;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A message is read in a time that grows with its length only, whatever stands in it. */
class HostileTextTests {
    private static final int LONG = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "\t",
                "@",
                "＠",
                "@a ",
                "a @",
                " @销售铃",
                "@销售铃 ",
                "\u00a0",
                "\u3000",
                "\u200b",
                "\"",
                "“",
                "[",
                "(",
                "〔",
                "〔k7f2m9ra",
                "〔k7f2m9ra〕 ",
                "/ ",
                "，",
                "L1 ",
                "1",
                "\n"
            })
    void aLongRunOfAnythingIsReadAtOnce(String unit) {
        String run = unit.repeat(LONG / unit.length());
        for (String text : new String[] {run, "x" + run + "x", "x" + run + "@销售铃x", "/" + run, "@销售铃" + run}) {
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
                JsonNode body = said(text);
                RobotMessage message = RobotMessage.of(body);
                Marks.in(message.text());
                Subjects.in(text);
                RobotName.unnamed(message.text());
            });
        }
    }

    @Test
    void theBlanksBeforeItsNameGoWithIt() {
        assertThat(RobotName.removed("写信 \t @销售铃 给李总  @Salesbell", false)).isEqualTo("写信 给李总");
        assertThat(RobotName.removed("@销售铃  @销售铃 帮助", true)).isEqualTo(" 帮助");
    }

    private static JsonNode said(String text) {
        JsonMapper json = JsonMapper.shared();
        return json.valueToTree(Map.of(
                "msgId",
                "1",
                "msgtype",
                "text",
                "conversationType",
                "2",
                "text",
                Map.of("content", text, "repliedMsg", Map.of("content", text))));
    }
}
