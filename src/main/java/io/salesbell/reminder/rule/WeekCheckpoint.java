package io.salesbell.reminder.rule;

import io.salesbell.shared.Period;
import io.salesbell.team.time.WorkingCalendar;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The two moments of a week at which the weekly target is looked at, in each member's own zone, and the percent below
 * which somebody is behind (product.md §3).
 */
public enum WeekCheckpoint {
    MIDPOINT(DayOfWeek.WEDNESDAY, LocalTime.of(15, 0), 50),
    END(DayOfWeek.FRIDAY, LocalTime.of(10, 0), 80);

    private static final int WEEKS = 53;

    private final DayOfWeek day;
    private final LocalTime time;
    private final int percent;

    WeekCheckpoint(DayOfWeek day, LocalTime time, int percent) {
        this.day = day;
        this.time = time;
        this.percent = percent;
    }

    /**
     * The checkpoint of that week. On a free day the midpoint is skipped and the end moves to the week's last working
     * day; a midpoint that would then not come before the end is skipped too.
     */
    public Optional<ZonedDateTime> in(Period week, WorkingCalendar calendar, ZoneId zone) {
        LocalDate usual = week.from().with(day);
        if (this == END) {
            Optional<LocalDate> moved =
                    calendar.isWorkingDay(usual) ? Optional.of(usual) : calendar.lastWorkingDayOfWeek(week.from());
            return moved.map(on -> on.atTime(time).atZone(zone));
        }
        boolean beforeTheEnd = END.in(week, calendar, zone)
                .map(end -> end.toLocalDate().isAfter(usual))
                .orElse(false);
        return calendar.isWorkingDay(usual) && beforeTheEnd
                ? Optional.of(usual.atTime(time).atZone(zone))
                : Optional.empty();
    }

    /** The first checkpoint later than now; where a year has none, because that day is never worked, when to look again. */
    public Instant next(Instant now, WorkingCalendar calendar, ZoneId zone) {
        Period week = week(now, zone);
        Optional<Instant> at = in(week, calendar, zone).map(ZonedDateTime::toInstant);
        for (int i = 0; i < WEEKS && (at.isEmpty() || !at.get().isAfter(now)); i++) {
            week = week.next();
            at = in(week, calendar, zone).map(ZonedDateTime::toInstant);
        }
        return at.orElse(week.from().atStartOfDay(zone).toInstant());
    }

    /** When its reminder has lost its point: at the week's other checkpoint or with the week. */
    public Instant expires(Period week, WorkingCalendar calendar, ZoneId zone) {
        Instant endOfWeek = week.to().plusDays(1).atStartOfDay(zone).toInstant();
        return this == END
                ? endOfWeek
                : END.in(week, calendar, zone).map(ZonedDateTime::toInstant).orElse(endOfWeek);
    }

    public boolean isBehind(BigDecimal done, BigDecimal target) {
        return target.signum() > 0
                && done.multiply(BigDecimal.valueOf(100)).compareTo(target.multiply(BigDecimal.valueOf(percent))) < 0;
    }

    static Period week(Instant now, ZoneId zone) {
        return Period.of(Period.Kind.WEEK, LocalDate.ofInstant(now, zone));
    }
}
