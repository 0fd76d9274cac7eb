package io.salesbell.reminder.rule;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.reminder.rule.StepsDue.Due;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Owes a member the reminder of a step that is due, outside their quiet hours. */
@Component
class StepNews {
    private final Outbox outbox;
    private final Members members;
    private final WorkingTimes times;
    private final Clock clock;

    StepNews(Outbox outbox, Members members, WorkingTimes times, Clock clock) {
        this.outbox = outbox;
        this.members = members;
        this.times = times;
        this.clock = clock;
    }

    /** {@code dueAt} is when the step was found due: whoever was in touch since needs no reminder. */
    void owe(Due due, MemberId owner, Instant dueAt) {
        Member member = members.get(due.org(), owner);
        Instant allowed = times.nextAllowed(member, clock.instant());
        Map<String, String> payload = Map.of(
                "member", owner.toString(),
                "subject", due.subject().name(),
                "id", due.id().toString(),
                "step", due.at().toString(),
                "at", dueAt.toString());
        String dedupe = StepReminder.KIND + ":" + due.id() + ":" + dueAt;
        outbox.toMember(
                due.org(),
                owner,
                new Announcement(StepReminder.KIND, payload, Announcement.Priority.ASKED_FOR, dedupe, allowed, null));
    }
}
