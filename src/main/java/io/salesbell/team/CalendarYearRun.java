package io.salesbell.team;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Role;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Tells the admins from November on that the next year's holidays are not known yet (product.md §3): each once a
 * year, however many teams there are, in working hours, and whoever becomes an admin later the next working day.
 */
@Component
class CalendarYearRun implements TeamRun {
    private final Members members;
    private final Introductions introductions;
    private final Organizations organizations;
    private final WorkingTimes workingTimes;
    private final Outbox outbox;

    CalendarYearRun(
            Members members,
            Introductions introductions,
            Organizations organizations,
            WorkingTimes workingTimes,
            Outbox outbox) {
        this.members = members;
        this.introductions = introductions;
        this.organizations = organizations;
        this.workingTimes = workingTimes;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "team.calendar-year";
    }

    @Override
    public Instant firstRun(OrgId org, TeamId team, Instant now) {
        return isSeason(org, now) ? workingTimes.nextWorkingMoment(org, now) : november(org, now);
    }

    @Override
    public Optional<Instant> run(OrgId org, UUID subject, Instant dueAt, Instant now) {
        if (!isSeason(org, now)) {
            return Optional.of(november(org, now));
        }
        Year next = Year.of(today(org, now).getYear() + 1);
        if (!workingTimes.knows(org, next)) {
            members.holding(org, Role.ADMIN).forEach(admin -> tell(org, admin, next, now));
        }
        return Optional.of(tomorrow(org, now));
    }

    /** While it is said, on each working day, so that whoever becomes an admin later hears of it, too. */
    private Instant tomorrow(OrgId org, Instant now) {
        Instant next = workingTimes.nextWorkingMoment(org, now.plus(Duration.ofDays(1)));
        return isSeason(org, next) ? next : november(org, next);
    }

    private void tell(OrgId org, MemberId admin, Year year, Instant now) {
        Member member = members.get(org, admin);
        if (introductions.reaches(member)) {
            Instant working = workingTimes.nextWorkingMoment(org, now);
            Instant at = workingTimes.nextAllowed(member, working);
            outbox.toMember(
                    org,
                    admin,
                    new Announcement(
                            CalendarYearMessage.KIND,
                            Map.of("year", year.toString()),
                            Announcement.Priority.ANNOUNCEMENT,
                            CalendarYearMessage.KIND + ":" + admin + ":" + year,
                            at,
                            null));
        }
    }

    private boolean isSeason(OrgId org, Instant now) {
        return today(org, now).getMonth().compareTo(Month.NOVEMBER) >= 0;
    }

    /** The first working moment of the November that comes. */
    private Instant november(OrgId org, Instant now) {
        LocalDate today = today(org, now);
        int year = isSeason(org, now) ? today.getYear() + 1 : today.getYear();
        ZoneId zone = organizations.get(org).zone();
        return workingTimes.nextWorkingMoment(
                org, LocalDate.of(year, Month.NOVEMBER, 1).atStartOfDay(zone).toInstant());
    }

    private LocalDate today(OrgId org, Instant now) {
        return LocalDate.ofInstant(now, organizations.get(org).zone());
    }
}
