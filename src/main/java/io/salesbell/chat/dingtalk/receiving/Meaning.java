package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.RecordReplies;
import io.salesbell.chat.Subjects;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.sending.Sent;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a message means beyond its words: a photo without words belongs to a record, and words that answer a message are
 * about what that message was about.
 */
@Component
@WhenDingTalkIsOn
class Meaning {
    private static final Pattern NUMBER = Pattern.compile("#?[A-Za-z]?\\d{1,9}");

    private final Sent sent;
    private final RecordReplies replies;

    Meaning(Sent sent, RecordReplies replies) {
        this.sent = sent;
        this.replies = replies;
    }

    /** The line that is meant. */
    String of(Asking.Said said, String text) {
        boolean photo = !said.message().pictures().isEmpty();
        Optional<String> subject = subject(said);
        if (photo && text.isEmpty()) {
            return "photo " + subject.orElse("last");
        }
        if (photo && NUMBER.matcher(text).matches()) {
            return "photo " + text;
        }
        return subject.map(number ->
                        replies.line(said.speaker(), number, !said.in().isGroup(), text))
                .orElse(text);
    }

    /** The record of the quoted message: as it was kept, else as its words name it. */
    private Optional<String> subject(Asking.Said said) {
        RobotMessage.Quote quote = said.message().quote();
        if (quote == null) {
            return Optional.empty();
        }
        return sent.subject(said.caller().org(), quote.id())
                .or(() -> Optional.of(Subjects.in(quote.words())).filter(found -> !found.isEmpty()));
    }
}
