package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Reply;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.rendering.Envelope;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What HTTP mode answers at once when something could not be kept in time: the database may not take an outbox row either. */
@Component
@WhenDingTalkIsOn
class LateNote {
    private final PlainCards plain;
    private final JsonMapper json;

    LateNote(PlainCards plain, JsonMapper json) {
        this.plain = plain;
        this.json = json;
    }

    String body(Locale language) {
        String words = plain.text(Reply.LATE.card(), language, ZoneOffset.UTC);
        return json.writeValueAsString(Envelope.plainReply(words));
    }
}
