package io.salesbell.reminder.rule;

import io.salesbell.lead.Awakening;
import io.salesbell.reminder.rule.StepsDue.Due;
import io.salesbell.reminder.rule.StepsDue.Subject;
import io.salesbell.schedule.Sweep;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Introductions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Owes members the reminder of a next step when its time comes, once and not in quiet hours, and takes a parked lead up
 * again on its day. Where the member's team was not told of the bot yet, the reminder waits until it is.
 */
@Component
class StepReminder implements Sweep {
    static final String KIND = "reminder.step";

    private final StepsDue steps;
    private final Awakening awakening;
    private final StepNews news;
    private final StepsWaiting waiting;
    private final Introductions introductions;
    private final TransactionTemplate transaction;

    StepReminder(
            StepsDue steps,
            Awakening awakening,
            StepNews news,
            StepsWaiting waiting,
            Introductions introductions,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.awakening = awakening;
        this.news = news;
        this.waiting = waiting;
        this.introductions = introductions;
        this.transaction = transaction;
    }

    @Override
    public Optional<Instant> nextDue() {
        return steps.nextDue();
    }

    @Override
    public int run(Instant now, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Due> due = new ArrayList<>();
            for (Subject subject : Subject.values()) {
                due.addAll(steps.claim(subject, now, limit - due.size()));
            }
            due.forEach(one -> take(one, now));
            return due.size();
        }));
    }

    private void take(Due due, Instant now) {
        if (due.subject() == Subject.PARKED) {
            awakening.wake(due.org(), due.id(), now);
        }
        due.owner().ifPresent(owner -> remind(due, owner, now));
        steps.owed(due, now);
    }

    private void remind(Due due, MemberId owner, Instant now) {
        if (introductions.reaches(due.org(), owner)) {
            news.owe(due, owner, now);
        } else {
            waiting.keep(due, owner, now);
        }
    }
}
