package io.salesbell.chat.console;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.shared.Ids;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts answers into the words of whoever is answered, as messages or as the mistakes of a form. */
@Component
@WhenConsoleIsOn
class Answers {
    private final CardDrawing drawing;
    private final PlainCards plain;
    private final Wording wording;
    private final Directory directory;

    Answers(CardDrawing drawing, PlainCards plain, Wording wording, Directory directory) {
        this.drawing = drawing;
        this.plain = plain;
        this.wording = wording;
        this.directory = directory;
    }

    /** What is wrong in a form, by field; what is wrong with the whole of it has the empty name. */
    record FormErrors(Map<String, String> errors) {}

    /** The replies as messages. In a channel personal ones and mistakes are for the speaker's eyes only. */
    List<StoredMessage.Draft> drafts(Answer answer, ConsolePerson to, Conversation in, @Nullable String sourceKey) {
        List<StoredMessage.Draft> drafts = new ArrayList<>();
        for (Reply reply : answer.replies()) {
            boolean alone = !in.isDirect() && (reply.personal() || reply.mistake());
            drafts.add(new StoredMessage.Draft(
                    Ids.next(),
                    ConsolePeople.BOT,
                    drawing.draw(reply.card(), speaker(answer, to)),
                    sourceKey == null ? null : sourceKey + "#" + drafts.size(),
                    alone ? to.key() : null));
        }
        return drafts;
    }

    /** The mistakes a form should show; a mistake that asks back with buttons is a message instead. */
    Optional<FormErrors> errors(Answer answer, ConsolePerson to) {
        Speaker reader = speaker(answer, to);
        Map<String, String> errors = new LinkedHashMap<>();
        answer.fields().forEach((field, text) -> errors.put(field, words(text, reader)));
        boolean refused = !answer.replies().isEmpty()
                && answer.replies().stream()
                        .allMatch(reply ->
                                reply.mistake() && reply.card().allButtons().isEmpty());
        if (refused) {
            errors.put(
                    "",
                    answer.replies().stream()
                            .map(reply -> plain.text(reply.card(), reader.language(), reader.zone()))
                            .collect(Collectors.joining("\n")));
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(new FormErrors(errors));
    }

    String words(Text text, Speaker reader) {
        return wording.plain(text, reader.language(), reader.zone());
    }

    /** The person as a speaker. */
    Speaker speaker(ConsolePerson person) {
        return directory
                .speaker(person.org(), person.member())
                .orElseThrow(() -> ConsoleRefusal.of(404, "console.error.person", person.key()));
    }

    private Speaker speaker(Answer answer, ConsolePerson person) {
        Speaker answered = answer.speaker();
        return answered == null ? speaker(person) : answered;
    }
}
