package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** When people work, each day by what was set then, and when they are left in peace; from settings, country and year. */
@Service
public class WorkingTimes {
    /** {@code 21:00-08:00}; {@code none} switches them off. */
    public static final Settings.Setting<String> QUIET_HOURS =
            new Settings.Setting<>("team.quiet-hours", String.class, "21:00-08:00");

    /** {@code 09:00-18:00}, or several stretches with commas between. */
    static final Settings.Setting<String> HOURS =
            new Settings.Setting<>("team.working-hours", String.class, "09:00-18:00");

    /** The working days as digits, Monday is 1. */
    static final Settings.Setting<String> DAYS = new Settings.Setting<>("team.working-days", String.class, "12345");

    /** The country whose holidays hold, {@code none} for none; empty: that of the organization. */
    static final Settings.Setting<String> COUNTRY = new Settings.Setting<>("team.calendar", String.class, "");

    /** What days and hours of work follow from. */
    public static final List<Settings.Setting<?>> TIMES = List.of(HOURS, DAYS, COUNTRY);

    private final Organizations organizations;
    private final Settings settings;
    private final Holidays holidays;
    private final WorkingCalendars calendars;

    WorkingTimes(Organizations organizations, Settings settings, Holidays holidays, WorkingCalendars calendars) {
        this.organizations = organizations;
        this.settings = settings;
        this.holidays = holidays;
        this.calendars = calendars;
    }

    /** The organization's working calendar: its days and hours, with its country's holidays and make-up days. */
    public WorkingCalendar calendar(OrgId org) {
        return calendar(org, null);
    }

    /** That of the member's team of today. */
    public WorkingCalendar calendar(Member member) {
        return calendar(member.org(), member.team());
    }

    /** The team's working calendar; the organization's where there is no team. */
    public WorkingCalendar calendar(OrgId org, @Nullable TeamId team) {
        return calendars.of(org, team);
    }

    /** That of each of the members, each day by the team of that day. */
    public Map<MemberId, WorkingCalendar> calendars(OrgId org, Collection<MemberId> members) {
        return calendars.of(org, members);
    }

    /** The country whose holidays hold; empty for none. */
    public Optional<String> country(OrgId org) {
        String set = settings.of(org, COUNTRY);
        return Optional.of(set.isEmpty() ? organizations.get(org).country() : set)
                .filter(country -> !country.equals("none"));
    }

    /** Whether that year's holidays are known, or none are wanted. */
    boolean knows(OrgId org, Year year) {
        return country(org).map(holidays::of).map(data -> data.covers(year)).orElse(true);
    }

    /** The quiet hours of each of the members. */
    public Map<MemberId, QuietHours> quietHoursOf(OrgId org, Collection<Member> members) {
        Map<MemberId, QuietHours> found = new HashMap<>();
        settings.of(org, members, QUIET_HOURS).forEach((member, text) -> found.put(member, quietHours(text)));
        return found;
    }

    public QuietHours quietHours(Member member) {
        return quietHours(settings.of(member, QUIET_HOURS));
    }

    /** The moment itself, or the end of the quiet time of theirs in which it falls. */
    public Instant nextAllowed(Member member, Instant from) {
        return quietHours(member).nextAllowed(from, member.zone(), calendar(member));
    }

    /** Reads {@code 21:00-08:00} or {@code none}. */
    public static QuietHours quietHours(String text) {
        if (text.equals("none")) {
            return QuietHours.none();
        }
        String[] ends = text.split("-", 2);
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), true);
    }

    public boolean isWorkingDay(OrgId org, LocalDate day) {
        return calendar(org).isWorkingDay(day);
    }

    /** The moment itself in working hours of the organization's zone, else the next start of work, also after a break. */
    public Instant nextWorkingMoment(OrgId org, Instant from) {
        return nextWorkingMoment(org, null, from);
    }

    /** The same by the team's days and hours. */
    public Instant nextWorkingMoment(OrgId org, @Nullable TeamId team, Instant from) {
        ZoneId zone = organizations.get(org).zone();
        WorkingCalendar calendar = calendar(org, team);
        LocalDateTime local = LocalDateTime.ofInstant(from, zone);
        LocalDate day = local.toLocalDate();
        LocalDateTime next = calendar.hoursOn(day).stream()
                .filter(hours ->
                        local.toLocalTime().isBefore(hours.end()) || hours.end().equals(LocalTime.MIDNIGHT))
                .findFirst()
                .map(hours -> local.toLocalTime().isBefore(hours.start()) ? day.atTime(hours.start()) : local)
                .orElseGet(
                        () -> calendar.startOfWork(calendar.nextWorkingDay(day)).orElseThrow());
        return next.equals(local) ? from : next.atZone(zone).toInstant();
    }
}
