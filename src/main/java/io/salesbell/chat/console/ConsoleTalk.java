package io.salesbell.chat.console;

import io.salesbell.chat.Answer;
import io.salesbell.chat.AnsweredBefore;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Pulse;
import io.salesbell.shared.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What people say: heard, written down with its answers, and then whatever it causes is let happen. */
@Service
@WhenConsoleIsOn
class ConsoleTalk {
    private final Conversations conversations;
    private final MessageLog log;
    private final Answers answers;
    private final Settling settling;
    private final Pulse pulse;

    ConsoleTalk(Conversations conversations, MessageLog log, Answers answers, Settling settling, Pulse pulse) {
        this.conversations = conversations;
        this.log = log;
        this.answers = answers;
        this.settling = settling;
        this.pulse = pulse;
    }

    /** A line on its way: {@code sourceKey} is the same when it comes again, {@code known} when it may come again. */
    record Line(ConsolePerson from, Conversation in, String text, List<UUID> photos, String sourceKey, boolean known) {}

    /** What came of it: the line's message and the replies. */
    record Said(StoredMessage line, List<StoredMessage> replies) {}

    /** Says the line; {@code heard} is what the bot is told, empty when it is not for the bot. */
    Said say(Line line, Optional<IncomingMessage> heard) {
        return heard.map(message -> heard(line, message, answer -> Optional.of(write(line, answer))))
                .orElseGet(() -> unheard(line))
                .orElseThrow();
    }

    private Optional<Said> unheard(Line line) {
        try {
            return Optional.of(write(line, Answer.of(List.of())).get());
        } catch (AnsweredBefore repeat) {
            return before(line);
        }
    }

    /** Hears what was filled in; mistakes go back to the form and nothing is written down. */
    <T> T fill(Line line, IncomingMessage heard, Function<Said, T> said, Function<Answers.FormErrors, T> refused) {
        AtomicReference<Answers.@Nullable FormErrors> mistakes = new AtomicReference<>();
        return heard(line, heard, answer -> {
                    mistakes.set(answers.errors(answer, line.from()).orElse(null));
                    return mistakes.get() == null ? Optional.of(write(line, answer)) : Optional.empty();
                })
                .map(said)
                .orElseGet(() -> refused.apply(Objects.requireNonNull(mistakes.get())));
    }

    /** What is written of the answer, in the transaction of what it tells of; its effects are awaited. */
    private Optional<Said> heard(
            Line line, IncomingMessage message, Function<Answer, Optional<Supplier<Said>>> writing) {
        AtomicReference<@Nullable Supplier<Said>> written = new AtomicReference<>();
        try {
            Answer answer = conversations.hear(message, new Keeper() {
                @Override
                public void check() {
                    if (before(line).isPresent()) {
                        throw new AnsweredBefore();
                    }
                }

                @Override
                public void keep(Answer answer) {
                    written.set(writing.apply(answer).orElse(null));
                }
            });
            if (answer.changed()) {
                pulse.follow();
            }
            return Optional.ofNullable(written.get()).map(Supplier::get);
        } catch (AnsweredBefore repeat) {
            return before(line);
        }
    }

    /** The answer given before to a line that comes again. */
    private Optional<Said> before(Line line) {
        return line.known()
                ? log.bySource(line.from().org(), line.sourceKey()).map(first -> new Said(first, replies(line, first)))
                : Optional.empty();
    }

    /** Leaves what was said and answered to the transaction's end; it can be asked for after that. */
    private Supplier<Said> write(Line line, Answer answer) {
        settling.settleChosen(line.from(), line.in(), answer);
        List<StoredMessage.Draft> replies =
                answers.drafts(answer, line.from(), line.in(), line.known() ? line.sourceKey() : null);
        List<UUID> replyIds = replies.stream().map(StoredMessage.Draft::id).toList();
        List<StoredMessage.Draft> all = new ArrayList<>();
        all.add(new StoredMessage.Draft(
                Ids.next(),
                line.from().key(),
                Content.line(line.text(), line.photos(), replyIds),
                line.known() ? line.sourceKey() : null,
                null));
        all.addAll(replies);
        Supplier<List<StoredMessage>> added = log.leave(line.from().org(), line.in(), all);
        return () -> new Said(added.get().get(0), added.get().subList(1, all.size()));
    }

    private List<StoredMessage> replies(Line line, StoredMessage first) {
        List<UUID> ids = first.content().replies();
        return ids.isEmpty() ? List.of() : log.byIds(line.from().org(), ids);
    }
}
