package io.salesbell.team;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.chat.Undelivered;
import io.salesbell.journal.ParkedEntries;
import io.salesbell.schedule.DueRun;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the admins that messages are stuck, or something was left undone that should have followed from a record: at once, outside their quiet hours, and once a day at most; what gets stuck
 * later that day is told the next morning, if it still is.
 */
@Component
class UndeliveredRun implements DueRun {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Undelivered undelivered;
    private final ParkedEntries parked;
    private final Members members;
    private final Organizations organizations;
    private final WorkingTimes workingTimes;
    private final Outbox outbox;

    UndeliveredRun(
            Undelivered undelivered,
            ParkedEntries parked,
            Members members,
            Organizations organizations,
            WorkingTimes workingTimes,
            Outbox outbox) {
        this.undelivered = undelivered;
        this.parked = parked;
        this.members = members;
        this.organizations = organizations;
        this.workingTimes = workingTimes;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return Undelivered.RUN;
    }

    @Override
    public Optional<Instant> run(OrgId org, UUID subject, Instant dueAt, Instant now) {
        if (undelivered.count(org) == 0 && parked.count(org) == 0) {
            return Optional.empty();
        }
        boolean told = false;
        for (MemberId admin : members.holding(org, Role.ADMIN)) {
            told |= tell(members.get(org, admin), now);
        }
        return told ? Optional.empty() : Optional.of(nextMorning(org, now));
    }

    private boolean tell(Member admin, Instant now) {
        Instant at = workingTimes.nextAllowed(admin, now);
        String day = LocalDate.ofInstant(at, admin.zone()).toString();
        return outbox.toMember(
                admin.org(),
                admin.id(),
                new Announcement(
                        UndeliveredMessage.KIND,
                        Map.of(),
                        Announcement.Priority.ANNOUNCEMENT,
                        UndeliveredMessage.KIND + ":" + admin.id() + ":" + day,
                        at,
                        null));
    }

    private Instant nextMorning(OrgId org, Instant now) {
        ZoneId zone = organizations.get(org).zone();
        return LocalDate.ofInstant(now, zone)
                .plusDays(1)
                .atTime(MORNING)
                .atZone(zone)
                .toInstant();
    }
}
