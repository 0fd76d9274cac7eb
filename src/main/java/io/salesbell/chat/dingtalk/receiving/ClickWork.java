package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.sending.Buttons;
import io.salesbell.chat.dingtalk.sending.Instances;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what a click asks for, in the name and with the rights of whoever clicked. */
@Component
@WhenDingTalkIsOn
class ClickWork {
    private final Instances instances;
    private final Buttons buttons;
    private final Callers callers;
    private final Presses presses;
    private final Replies replies;
    private final TransactionTemplate transaction;

    ClickWork(
            Instances instances,
            Buttons buttons,
            Callers callers,
            Presses presses,
            Replies replies,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.instances = instances;
        this.buttons = buttons;
        this.callers = callers;
        this.presses = presses;
        this.replies = replies;
    }

    /** A click that was found to be one on a button of a card of ours, which was sent to {@code place}. */
    record Found(Corp corp, Click click, Buttons.Kept button, DingTalkAddress place) {}

    Optional<Found> find(Corp corp, Click click) {
        return instances
                .place(corp.org(), click.message())
                .flatMap(place -> buttons.find(corp.org(), click.mark())
                        .filter(button -> button.message().equals(click.message()))
                        .map(button -> new Found(corp, click, button, place)));
    }

    /** Whether it was done, or was done before; {@code key} names the click. */
    boolean isDone(Found found, String key, Instant at) {
        Caller caller = callers.find(
                found.corp(), found.click().user(), "", found.button().label());
        Optional<Speaker> speaker = callers.speaker(caller);
        DingTalkAddress place = found.place();
        boolean settled =
                buttons.obeyed(caller.org(), found.button(), place.key()).isPresent();
        if (speaker.isEmpty() || settled) {
            return true;
        }
        DingTalkAddress in = place.isGroup() ? place : caller.direct();
        RobotMessage wordless = RobotMessage.wordless(caller.corp().id(), caller.user(), key);
        Answered answered = in.equals(place)
                ? presses.press(
                        new Asking.Said(caller, speaker.get(), wordless, in, key, at),
                        found.button(),
                        found.click().mark())
                : Answered.of(Answer.of(Reply.of("dingtalk.card.for-another").asMistake()));
        Answer answer = answered.answer();
        if (answer.isLate()) {
            return false;
        }
        Speaker reader = Optional.ofNullable(answer.speaker()).orElse(speaker.get());
        boolean alone = answer.replies().stream().allMatch(Replies::isForOne);
        transaction.executeWithoutResult(status -> {
            answered.note().run();
            replies.owe(caller, answer, reader.language(), alone ? caller.direct() : in, key, true);
        });
        return true;
    }
}
