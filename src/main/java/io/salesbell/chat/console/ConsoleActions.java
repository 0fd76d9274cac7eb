package io.salesbell.chat.console;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Reply;
import io.salesbell.chat.console.Content.StoredButton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Presses of buttons: each says its command line once, and what was obeyed is settled for everybody. */
@Service
@WhenConsoleIsOn
class ConsoleActions {
    private final Conversations conversations;
    private final MessageLog log;
    private final ConsolePeople people;
    private final Answers answers;
    private final Settling settling;
    private final Pulse pulse;
    private final Clock clock;

    ConsoleActions(
            Conversations conversations,
            MessageLog log,
            ConsolePeople people,
            Answers answers,
            Settling settling,
            Pulse pulse,
            Clock clock) {
        this.conversations = conversations;
        this.log = log;
        this.people = people;
        this.answers = answers;
        this.settling = settling;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** What came of a press: the replies and the message as it is now, or a form's mistakes and nothing else. */
    record Pressed(List<StoredMessage> replies, StoredMessage message, Optional<Answers.FormErrors> errors) {}

    Pressed press(ConsolePerson by, String messageId, String buttonId, @Nullable Map<String, String> values) {
        StoredMessage message = find(by, messageId);
        StoredButton button = message.content()
                .button(buttonId)
                .orElseThrow(() ->
                        ConsoleRefusal.of(404, "console.error.button", buttonId).to(by));
        Content.Settled settled = button.settled();
        if (settled != null) {
            return answered(by, message, Answer.of(done(settled)));
        }
        Answer answer = conversations.hear(said(by, message, button, values));
        Optional<Answers.FormErrors> errors = values == null ? Optional.empty() : answers.errors(answer, by);
        if (errors.isPresent()) {
            return new Pressed(List.of(), message, errors);
        }
        StoredMessage after = answer.changed() ? settling.settle(by, message, button, answer) : message;
        Pressed pressed = answered(by, after, answer);
        if (answer.changed()) {
            pulse.follow();
        }
        return pressed;
    }

    private StoredMessage find(ConsolePerson by, String id) {
        Optional<StoredMessage> found = uuid(id).flatMap(
                        key -> log.byIds(by.org(), List.of(key)).stream().findFirst());
        return found.filter(message -> message.isVisibleTo(by))
                .filter(message -> people.reads(by, message.conversation()))
                .orElseThrow(
                        () -> ConsoleRefusal.of(404, "console.error.message").to(by));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private IncomingMessage said(
            ConsolePerson by, StoredMessage message, StoredButton button, @Nullable Map<String, String> values) {
        String sourceKey = "console:press:%s:%s:%s".formatted(message.id(), button.id(), by.member());
        Conversation in = conversation(by, message);
        ShownForm form = button.form();
        return values == null || form == null
                ? IncomingMessage.text(by.org(), by.member(), in, sourceKey, clock.instant(), button.command())
                        .pressedAt(button.version())
                : new FilledForm(form.command(), values)
                        .said(by, in, sourceKey, clock.instant())
                        .pressedAt(button.version());
    }

    private static Reply done(Content.Settled settled) {
        return Reply.of("console.action.settled", settled.label(), settled.name())
                .asMistake();
    }

    private Pressed answered(ConsolePerson by, StoredMessage message, Answer answer) {
        Conversation in = conversation(by, message);
        List<StoredMessage> replies = log.append(by.org(), in, answers.drafts(answer, by, in, null));
        return new Pressed(replies, message, Optional.empty());
    }

    private static Conversation conversation(ConsolePerson by, StoredMessage message) {
        Conversation direct = by.direct();
        return message.conversation().equals(direct.key())
                ? direct
                : new Conversation(ConsolePlatform.NAME, message.conversation(), Conversation.Kind.CHANNEL);
    }
}
