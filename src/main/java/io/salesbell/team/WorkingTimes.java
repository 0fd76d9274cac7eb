package io.salesbell.team;

import io.salesbell.shared.OrgId;
import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

/** When people work and when they are left in peace, from settings, country and year. */
@Service
public class WorkingTimes {
    /** {@code 21:00-08:00}; {@code none} switches them off. */
    public static final Settings.Setting<String> QUIET_HOURS =
            new Settings.Setting<>("team.quiet-hours", String.class, "21:00-08:00");

    private final Organizations organizations;
    private final Settings settings;
    private final Map<String, WorkingCalendar> calendars = new ConcurrentHashMap<>();

    WorkingTimes(Organizations organizations, Settings settings) {
        this.organizations = organizations;
        this.settings = settings;
    }

    /** The organization's working calendar: weekdays nine to six, with its country's holidays and make-up days. */
    public WorkingCalendar calendar(OrgId org) {
        String country = organizations.get(org).country();
        return calendars.computeIfAbsent(country, code -> WorkingCalendar.weekdays(HolidayData.load(code)));
    }

    public QuietHours quietHours(Member member) {
        return quietHours(settings.of(member, QUIET_HOURS));
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
        ZoneId zone = organizations.get(org).zone();
        WorkingCalendar calendar = calendar(org);
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
