package io.salesbell.report;

import io.salesbell.shared.Period;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When the board of a finished period is posted: 9:30 on the first working day after it. Periods without a working day
 * have no board.
 */
public record BoardTimes(Period.Kind kind, WorkingCalendar calendar, ZoneId zone) {
    private static final LocalTime AT = LocalTime.of(9, 30);

    public Instant postedAt(Period period) {
        LocalDate day = calendar.nextWorkingDay(period.to());
        return day.atTime(AT).atZone(zone).toInstant();
    }

    /** The first time later than now at which a board is posted. */
    public Instant next(Instant now) {
        Period period = latest(now);
        do {
            period = period.next();
        } while (!hasBoard(period) || !postedAt(period).isAfter(now));
        return postedAt(period);
    }

    /** The newest period whose board was due by now. */
    public Period latest(Instant now) {
        Period period = Period.of(kind, LocalDate.ofInstant(now, zone)).previous();
        while (!hasBoard(period) || postedAt(period).isAfter(now)) {
            period = period.previous();
        }
        return period;
    }

    private boolean hasBoard(Period period) {
        return calendar.workingDays(period.from(), period.to()) > 0;
    }
}
