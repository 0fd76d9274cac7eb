package io.salesbell.recognition;

import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Organizations;
import io.salesbell.team.WorkingTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** When a team's channel may be written to: in working hours of the organization's calendar and zone. */
@Component
class ChannelHours {
    private static final LocalTime SUMMARY = LocalTime.of(17, 30);

    private final Organizations organizations;
    private final WorkingTimes workingTimes;

    ChannelHours(Organizations organizations, WorkingTimes workingTimes) {
        this.organizations = organizations;
        this.workingTimes = workingTimes;
    }

    /** The moment itself in working hours, else the next start of work. */
    Instant nextOpen(OrgId org, TeamId team, Instant from) {
        return workingTimes.nextWorkingMoment(org, team, from);
    }

    /** The next 17:30 of a working day, not before the moment. */
    Instant nextSummary(OrgId org, TeamId team, Instant from) {
        ZoneId zone = zone(org);
        LocalDateTime local = LocalDateTime.ofInstant(from, zone);
        LocalDate earliest = local.toLocalTime().isBefore(SUMMARY)
                ? local.toLocalDate()
                : local.toLocalDate().plusDays(1);
        return workingTimes
                .calendar(org, team)
                .firstWorkingDayOnOrAfter(earliest)
                .atTime(SUMMARY)
                .atZone(zone)
                .toInstant();
    }

    LocalDate dayOf(OrgId org, Instant moment) {
        return LocalDate.ofInstant(moment, zone(org));
    }

    private ZoneId zone(OrgId org) {
        return organizations.get(org).zone();
    }
}
