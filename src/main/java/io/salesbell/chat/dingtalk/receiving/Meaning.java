package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Forms;
import io.salesbell.chat.RecordReplies;
import io.salesbell.chat.Speaker;
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
    private final Forms forms;

    Meaning(Sent sent, RecordReplies replies, Forms forms) {
        this.forms = forms;
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
        String line = photo ? flowing(said.speaker(), text) : text;
        return subject.map(number ->
                        replies.line(said.speaker(), number, !said.in().isGroup(), line))
                .orElse(line);
    }

    /** A photo between words breaks the line but not what is told: what begins no command goes on with the line before. */
    private String flowing(Speaker speaker, String text) {
        StringBuilder flowing = new StringBuilder();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            boolean begins = forms.prefilled(speaker, line).isPresent();
            flowing.append(flowing.isEmpty() ? "" : begins ? "\n" : " ").append(line);
        });
        return flowing.toString();
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
