package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.rendering.Marks;
import io.salesbell.chat.dingtalk.sending.Buttons;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.JsonNode;

/** Robot messages of either mode: everything is on disk when {@link #hear} returns, and nothing in it calls DingTalk. */
@Component
@WhenDingTalkIsOn
public class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);
    private static final Duration OLDEST = Duration.ofDays(2);
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Corps corps;
    private final Callers callers;
    private final Buttons buttons;
    private final Presses presses;
    private final Asking asking;
    private final Keeping keeping;
    private final Replies replies;
    private final Strangers strangers;
    private final MentionedUsers mentions;
    private final Meaning meaning;
    private final Photos photos;
    private final Clock clock;

    Reception(
            Corps corps,
            Callers callers,
            Buttons buttons,
            Presses presses,
            Asking asking,
            Keeping keeping,
            Replies replies,
            Strangers strangers,
            MentionedUsers mentions,
            Meaning meaning,
            Photos photos,
            Clock clock) {
        this.corps = corps;
        this.callers = callers;
        this.buttons = buttons;
        this.presses = presses;
        this.asking = asking;
        this.keeping = keeping;
        this.replies = replies;
        this.strangers = strangers;
        this.mentions = mentions;
        this.meaning = meaning;
        this.photos = photos;
        this.clock = clock;
    }

    /** What became of a message. */
    public enum Outcome {
        /** Done, or known before. */
        KEPT,
        /** Not kept in time: DingTalk should send it again. */
        LATE,
        /** Not for this bot, or nothing that a robot is sent. */
        REFUSED
    }

    Heard hear(JsonNode body) {
        RobotMessage said = RobotMessage.of(body);
        if (said.id().isEmpty() || said.corp().isEmpty() || said.conversation().isEmpty()) {
            log.warn("a robot message without id, organization or conversation");
            return Heard.of(Outcome.REFUSED);
        }
        Optional<Corp> corp = corps.named(said.corp());
        if (corp.isEmpty()) {
            log.warn("a robot message of another organization, {}", said.corp());
            return Heard.of(Outcome.REFUSED);
        }
        if (strangers.answered(corp.get(), said)) {
            return Heard.of(Outcome.KEPT);
        }
        return hear(corp.get(), mentions.resolved(corp.get(), said));
    }

    private Heard hear(Corp corp, RobotMessage said) {
        Caller caller = callers.find(corp, said.sender(), said.nick(), words(corp, said));
        Speaker speaker = callers.writing(caller, said);
        DingTalkAddress in = said.group() ? DingTalkAddress.group(corp.id(), said.conversation()) : caller.direct();
        String key = "dingtalk:" + corp.id() + ":" + said.id();
        Asking.Said asked = new Asking.Said(caller, speaker, said, in, key, sentAt(said));
        return answered(asked, null);
    }

    /**
     * {@code before} is what it was answered when a line of it was late. What chose from a menu does not choose again: then
     * only what was done is answered, and the first answer, which says what was not, is kept.
     */
    private Heard answered(Asking.Said asked, @Nullable Answered before) {
        Answered now = answer(asked);
        if (before != null
                && now.answer().replies().size() < before.answer().replies().size()) {
            return kept(asked, before);
        }
        if (now.answer().isLateInPart()) {
            return new Heard(Outcome.LATE, now.answer(), () -> answered(asked, now));
        }
        return now.answer().isLate() ? Heard.of(Outcome.LATE) : kept(asked, now);
    }

    private Heard kept(Asking.Said said, Answered answered) {
        try {
            keeping.keep(said, answered);
            return Heard.of(Outcome.KEPT);
        } catch (DataAccessException | TransactionException away) {
            log.warn("an answer was not kept: {}", away.toString());
            return new Heard(Outcome.LATE, answered.answer(), () -> kept(said, answered));
        }
    }

    /** What the sender reads by themselves: of a button its label, for the line behind it is in the grammar's words. */
    private String words(Corp corp, RobotMessage said) {
        return Marks.in(said.text())
                .flatMap(press -> buttons.find(corp.org(), press.mark()))
                .map(Buttons.Kept::label)
                .orElse(said.text());
    }

    private Answered answer(Asking.Said said) {
        RobotMessage message = said.message();
        Optional<String> empty = message.withoutContent();
        if (empty.isPresent()) {
            return Answered.of(Answer.of(Reply.of(empty.get()).asMistake()).to(said.speaker()));
        }
        Optional<Marks.Marked> marked = Marks.in(said.message().text());
        Optional<Buttons.Kept> button =
                marked.flatMap(press -> buttons.find(said.caller().org(), press.mark()));
        if (button.isPresent()) {
            return presses.press(said, button.get(), marked.get().mark());
        }
        if (message.pictures().isEmpty()) {
            // What it meant then it must not mean to a question or a button that came after it.
            if (replies.areOwed(said.caller().org(), said.key())) {
                return Answered.of(Answer.of(List.of()).to(said.speaker()));
            }
            Optional<Answered> meant =
                    asking.answered(said).or(() -> marked.isEmpty() ? presses.typed(said) : Optional.empty());
            if (meant.isPresent()) {
                return meant.get();
            }
        }
        String text = marked.map(Marks.Marked::words).orElse(message.text());
        return Answered.of(spoken(said, meaning.of(said, text)));
    }

    private Answer spoken(Asking.Said said, String text) {
        List<UUID> pictures = photos.expect(said);
        Answer answer = callers.hear(
                said.caller(),
                said.message(),
                by -> IncomingMessage.text(by.org(), by.member(), said.in().conversation(), said.key(), said.at(), text)
                        .with(pictures));
        if (answer.changed() || answer.offers(pictures)) {
            photos.fetch(said, pictures);
        }
        return answer;
    }

    /** DingTalk's own time of the message, where it can be. */
    private Instant sentAt(RobotMessage said) {
        Instant now = clock.instant();
        Instant sent = Instant.ofEpochMilli(said.createdAt());
        return sent.isBefore(now.minus(OLDEST)) || sent.isAfter(now.plus(AHEAD)) ? now : sent;
    }
}
