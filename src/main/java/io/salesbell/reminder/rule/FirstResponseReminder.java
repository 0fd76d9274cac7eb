package io.salesbell.reminder.rule;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.LeadReminders;
import io.salesbell.schedule.OneOrAll;
import io.salesbell.schedule.Sweep;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Owes an owner the reminder of leads whose customers wait (product.md §3): once for each time it falls due, one message
 * for all that are due together, and never in quiet hours, late rather than lost.
 */
@Component
class FirstResponseReminder implements Sweep {
    static final String KIND = "reminder.first-response";

    /** How often a team that was not told of the bot yet is looked at again. */
    private static final Duration UNTIL_INTRODUCED = Duration.ofHours(1);

    private final LeadReminders reminders;
    private final Outbox outbox;
    private final Members members;
    private final WorkingTimes times;
    private final Introductions introductions;
    private final OneOrAll<LeadReminders.Due> due;

    FirstResponseReminder(
            LeadReminders reminders,
            Outbox outbox,
            Members members,
            WorkingTimes times,
            Introductions introductions,
            TransactionTemplate transaction) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.members = members;
        this.times = times;
        this.introductions = introductions;
        this.due = new OneOrAll<>(transaction, new OfOwner());
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.nextDue();
    }

    @Override
    public int run(Instant now, int limit) {
        return due.run(now, limit);
    }

    /** The reminders of one owner. */
    private final class OfOwner implements OneOrAll.Work<LeadReminders.Due> {
        @Override
        public UUID whose(LeadReminders.Due one) {
            return one.assignment().member().value();
        }

        @Override
        public Optional<Instant> nextDue(Set<UUID> except) {
            return reminders.nextDue(except);
        }

        @Override
        public List<LeadReminders.Due> claim(Instant now, int limit, Set<UUID> except) {
            return reminders.claim(now, limit, except);
        }

        @Override
        public void take(List<LeadReminders.Due> ofOne, Instant now) {
            remind(ofOne, now);
        }
    }

    private void remind(List<LeadReminders.Due> rows, Instant now) {
        OrgId org = rows.get(0).assignment().org();
        List<UUID> ids = rows.stream().map(row -> row.assignment().id()).toList();
        Member member = members.get(org, rows.get(0).assignment().member());
        WorkingCalendar calendar = times.calendar(member);
        Instant allowed = times.quietHours(member).nextAllowed(now, member.zone(), calendar);
        if (!introductions.reaches(member)) {
            reminders.defer(org, ids, now.plus(UNTIL_INTRODUCED));
            return;
        }
        if (allowed.isAfter(now)) {
            reminders.defer(org, ids, allowed);
            return;
        }
        outbox.toMember(org, member.id(), message(rows, now));
        reminders.owed(org, ids, now);
    }

    private static Announcement message(List<LeadReminders.Due> due, Instant now) {
        LeadReminders.Due first = due.get(0);
        Map<String, String> payload = Map.of(
                "member", first.assignment().member().toString(),
                "first", leads(due, Assignment::awaitsFirstResponse),
                "again", leads(due, assignment -> !assignment.awaitsFirstResponse()),
                "at", now.toString());
        String dedupe = KIND + ":" + first.assignment().id() + ":" + first.count();
        return new Announcement(KIND, payload, Announcement.Priority.FIRST_RESPONSE, dedupe, now, null);
    }

    private static String leads(List<LeadReminders.Due> due, Predicate<Assignment> which) {
        return due.stream()
                .map(LeadReminders.Due::assignment)
                .filter(which)
                .map(assignment -> assignment.lead().toString())
                .collect(Collectors.joining(","));
    }
}
