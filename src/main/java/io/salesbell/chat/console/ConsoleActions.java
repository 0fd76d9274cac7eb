package io.salesbell.chat.console;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.Forms;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Wording;
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
    private final Forms forms;
    private final Wording wording;
    private final Pulse pulse;
    private final Clock clock;

    ConsoleActions(
            Conversations conversations,
            MessageLog log,
            ConsolePeople people,
            Answers answers,
            Settling settling,
            Forms forms,
            Wording wording,
            Pulse pulse,
            Clock clock) {
        this.conversations = conversations;
        this.log = log;
        this.people = people;
        this.answers = answers;
        this.settling = settling;
        this.forms = forms;
        this.wording = wording;
        this.pulse = pulse;
        this.clock = clock;
    }

    /** What came of a press: the replies and the message as it is now, or a form's mistakes and nothing else. */
    record Pressed(List<StoredMessage> replies, StoredMessage message, Optional<Answers.FormErrors> errors) {}

    Pressed press(ConsolePerson by, String messageId, String buttonId, @Nullable Map<String, String> values) {
        StoredMessage message = find(by, messageId);
        StoredButton button = button(by, message, buttonId);
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

    /** What the button asks for, filled in as far as its command says it. */
    ShownForm form(ConsolePerson by, String messageId, String buttonId) {
        StoredButton button = button(by, find(by, messageId), buttonId);
        Speaker reader = answers.speaker(by);
        return Optional.of(button)
                .filter(StoredButton::form)
                .flatMap(asking -> forms.prefilled(reader, asking.command()))
                .map(form -> ShownForm.of(form, button.label(), reader, wording))
                .orElseThrow(() -> noButton(by, buttonId));
    }

    private static StoredButton button(ConsolePerson by, StoredMessage message, String id) {
        return message.content().button(id).orElseThrow(() -> noButton(by, id));
    }

    private static ConsoleRefusal noButton(ConsolePerson by, String id) {
        return ConsoleRefusal.of(404, "console.error.button", id).to(by);
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
        IncomingMessage said = Optional.ofNullable(values)
                .filter(filled -> button.form())
                .flatMap(filled -> forms.prefilled(answers.speaker(by), button.command())
                        .map(form -> new FilledForm(form.command(), filled).said(by, in, sourceKey, clock.instant())))
                .orElseGet(() ->
                        IncomingMessage.text(by.org(), by.member(), in, sourceKey, clock.instant(), button.command()));
        return said.pressedAt(button.version());
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
