package io.salesbell.reminder.rule;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.lead.Awakening;
import io.salesbell.reminder.rule.StepsDue.Due;
import io.salesbell.reminder.rule.StepsDue.Subject;
import io.salesbell.schedule.Sweep;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Owes members the reminder of a next step when its time comes, once and not in quiet hours, and takes a parked lead up
 * again on its day.
 */
@Component
class StepReminder implements Sweep {
    static final String KIND = "reminder.step";

    private final StepsDue steps;
    private final Awakening awakening;
    private final Outbox outbox;
    private final Members members;
    private final WorkingTimes times;
    private final Introductions introductions;
    private final TransactionTemplate transaction;

    StepReminder(
            StepsDue steps,
            Awakening awakening,
            Outbox outbox,
            Members members,
            WorkingTimes times,
            Introductions introductions,
            TransactionTemplate transaction) {
        this.steps = steps;
        this.awakening = awakening;
        this.outbox = outbox;
        this.members = members;
        this.times = times;
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
        Member member = members.get(due.org(), owner);
        if (!introductions.reaches(member)) {
            return;
        }
        Instant allowed = times.quietHours(member).nextAllowed(now, member.zone(), times.calendar(due.org()));
        Map<String, String> payload = Map.of(
                "member", owner.toString(),
                "subject", due.subject().name(),
                "id", due.id().toString(),
                "step", due.at().toString(),
                "at", now.toString());
        String dedupe = KIND + ":" + due.id() + ":" + now;
        outbox.toMember(
                due.org(),
                owner,
                new Announcement(KIND, payload, Announcement.Priority.ASKED_FOR, dedupe, allowed, null));
    }
}
