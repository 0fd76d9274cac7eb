package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.RecordReplies;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.sending.Sent;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is said in the thread of one of the bot's messages is about the record which that message is about. */
@Component
@WhenSlackIsOn
class Threads {
    private final Sent sent;
    private final RecordReplies replies;

    Threads(Sent sent, RecordReplies replies) {
        this.sent = sent;
        this.replies = replies;
    }

    /** The line that is meant by a message in the channel; a photo without words belongs to the thread's record. */
    String meant(Caller caller, String channel, JsonNode event, boolean photo, String text) {
        Optional<String> subject = subject(caller, channel, event);
        if (photo && text.isEmpty()) {
            return subject.map(number -> "photo " + number).orElse(text);
        }
        boolean direct = caller.in(channel).isDirect();
        return subject.map(number -> replies.line(caller.speaker(), number, direct, text))
                .orElse(text);
    }

    /** A thread's first message carries its own ts as the thread's. */
    private Optional<String> subject(Caller caller, String channel, JsonNode event) {
        String thread = Payloads.text(event, "thread_ts");
        return thread.isEmpty() || thread.equals(Payloads.text(event, "ts"))
                ? Optional.empty()
                : sent.subject(caller.workspace(), channel, thread);
    }
}
