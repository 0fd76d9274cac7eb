package io.salesbell.reminder.rule;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.lead.Assignment;
import io.salesbell.lead.LeadReminders;
import io.salesbell.schedule.Sweep;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
    private final TransactionTemplate transaction;

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
        this.transaction = transaction;
    }

    private record Owner(OrgId org, MemberId member) {}

    @Override
    public Optional<Instant> nextDue() {
        return reminders.nextDue();
    }

    @Override
    public int run(Instant now, int limit) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<LeadReminders.Due> due = reminders.claim(now, limit);
            Map<Owner, List<LeadReminders.Due>> byOwner = due.stream()
                    .collect(Collectors.groupingBy(
                            row -> new Owner(
                                    row.assignment().org(), row.assignment().member()),
                            LinkedHashMap::new,
                            Collectors.toList()));
            byOwner.forEach((owner, rows) -> remind(owner, rows, now));
            return due.size();
        }));
    }

    private void remind(Owner owner, List<LeadReminders.Due> due, Instant now) {
        List<UUID> ids = due.stream().map(row -> row.assignment().id()).toList();
        Member member = members.get(owner.org(), owner.member());
        WorkingCalendar calendar = times.calendar(member);
        Instant allowed = times.quietHours(member).nextAllowed(now, member.zone(), calendar);
        if (!introductions.reaches(member)) {
            reminders.defer(owner.org(), ids, now.plus(UNTIL_INTRODUCED));
            return;
        }
        if (allowed.isAfter(now)) {
            reminders.defer(owner.org(), ids, allowed);
            return;
        }
        outbox.toMember(owner.org(), owner.member(), message(due, now));
        reminders.owed(owner.org(), ids, now);
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
