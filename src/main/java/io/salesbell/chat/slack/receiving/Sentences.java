package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Single sentences in the language of what somebody wrote, for when nobody can be looked up. */
@Component
@WhenSlackIsOn
class Sentences {
    private final Wording wording;

    Sentences(Wording wording) {
        this.wording = wording;
    }

    String inLanguageOf(JsonNode payload, String key) {
        return wording.plain(Text.of(key), language(payload), ZoneOffset.UTC);
    }

    static Locale language(JsonNode payload) {
        String words = Payloads.text(payload, "text")
                + Payloads.text(payload, "event", "text")
                + payload.path("view").path("state")
                + payload.path("view").path("title");
        return words.codePoints().anyMatch(Character::isIdeographic) ? Locale.CHINESE : Locale.ENGLISH;
    }
}
