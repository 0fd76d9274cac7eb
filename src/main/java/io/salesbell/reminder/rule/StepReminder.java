package io.salesbell.reminder.rule;

import io.salesbell.lead.Awakening;
import io.salesbell.reminder.rule.StepsDue.Due;
import io.salesbell.reminder.rule.StepsDue.Subject;
import io.salesbell.schedule.OneOrAll;
import io.salesbell.schedule.Sweep;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Introductions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
    private final OneOrAll<Due> due;

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
        this.due = new OneOrAll<>(transaction, new Single());
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.nextDue();
    }

    @Override
    public int run(Instant now, int limit) {
        return due.run(now, limit);
    }

    /** Steps, each for itself. */
    private final class Single implements OneOrAll.Work<Due> {
        @Override
        public UUID whose(Due one) {
            return one.id();
        }

        @Override
        public Optional<Instant> nextDue(Set<UUID> except) {
            return steps.nextDue(except);
        }

        @Override
        public List<Due> claim(Instant now, int limit, Set<UUID> except) {
            List<Due> claimed = new ArrayList<>();
            for (Subject subject : Subject.values()) {
                claimed.addAll(steps.claim(subject, now, limit - claimed.size(), except));
            }
            return claimed;
        }

        @Override
        public void take(List<Due> ofOne, Instant now) {
            ofOne.forEach(one -> StepReminder.this.take(one, now));
        }
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
