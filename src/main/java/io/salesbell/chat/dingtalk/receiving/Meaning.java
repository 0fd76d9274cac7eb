package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Forms;
import io.salesbell.chat.Vocabulary;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.sending.Sent;
import io.salesbell.chat.dingtalk.sending.Subjects;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What a message means beyond its words: a photo without words belongs to a record, and words that answer a message are
 * about what that message was about. A command stays the command it is.
 */
@Component
@WhenDingTalkIsOn
class Meaning {
    private static final Pattern NUMBER = Pattern.compile("#?[A-Za-z]?\\d{1,9}");
    private static final Pattern DIGIT = Pattern.compile("#?[1-9]\\d?(\\s.*)?", Pattern.DOTALL);

    private final Sent sent;
    private final Forms forms;
    private final List<Vocabulary> vocabularies;

    Meaning(Sent sent, Forms forms, List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
        this.sent = sent;
        this.forms = forms;
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
        if (subject.isEmpty() || text.isEmpty() || DIGIT.matcher(text).matches() || isCommand(said, text)) {
            return text;
        }
        boolean followUp = !said.in().isGroup() && isOwnLead(said, subject.get());
        return (followUp ? "followup " : "comment ") + subject.get() + ": " + text.replaceAll("\\s*\\R\\s*", " ");
    }

    private boolean isCommand(Asking.Said said, String text) {
        return forms.of(said.speaker(), text).isPresent()
                || forms.prefilled(said.speaker(), text).isPresent();
    }

    /** What the owner answers is a contact with the customer; anybody else comments (product.md §2). */
    private boolean isOwnLead(Asking.Said said, String subject) {
        return subject.startsWith("L")
                && vocabularies.stream()
                        .flatMap(words ->
                                words.ownerOfLead(said.caller().org(), Long.parseLong(subject.substring(1))).stream())
                        .anyMatch(said.caller().member()::equals);
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
