package io.salesbell.chat.console;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.console.Content.StoredButton;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Settles a card's buttons once one of them was obeyed, by a press or by the digit that stands for it. */
@Component
@WhenConsoleIsOn
class Settling {
    /** How many of the newest messages may hold the menu that a digit answered. */
    private static final int NEWEST = 50;

    private final MessageLog log;
    private final Answers answers;

    Settling(MessageLog log, Answers answers) {
        this.log = log;
        this.answers = answers;
    }

    /** The message with its button settled for everybody. */
    StoredMessage settle(ConsolePerson by, StoredMessage message, StoredButton button, Answer answer) {
        Speaker speaker = Optional.ofNullable(answer.speaker()).orElseGet(() -> answers.speaker(by));
        String note = answers.words(Text.of("console.action.note", button.label(), speaker.name()), speaker);
        return log.edit(by.org(), message, content -> content.settled(button.id(), speaker.name(), note))
                .orElse(message);
    }

    /** Settles the newest card there that holds the menu's line, for each line that digits chose. */
    void settleChosen(ConsolePerson by, Conversation in, Answer answer) {
        if (answer.chosen().isEmpty()) {
            return;
        }
        List<StoredMessage> newest = log.newest(by, in, NEWEST);
        for (String line : answer.chosen()) {
            for (int index = newest.size() - 1; index >= 0; index--) {
                StoredMessage message = newest.get(index);
                Optional<StoredButton> button = open(message, line);
                if (button.isPresent()) {
                    settle(by, message, button.get(), answer);
                    break;
                }
            }
        }
    }

    private static Optional<StoredButton> open(StoredMessage message, String line) {
        return message.content().buttons().stream()
                .filter(button -> button.settled() == null && button.isShown())
                .filter(button -> button.command().equals(line))
                .findFirst();
    }
}
