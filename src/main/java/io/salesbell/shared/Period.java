package io.salesbell.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** A stretch of whole days, both ends included: a day, a week from Monday, a month or a quarter. */
public record Period(Kind kind, LocalDate from, LocalDate to) {

    /** The lengths people measure in. */
    public enum Kind {
        DAY,
        WEEK,
        MONTH,
        QUARTER
    }

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("period ends before it starts: " + from + " to " + to);
        }
    }

    /** The period of that kind that holds the day. */
    public static Period of(Kind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> new Period(kind, day, day);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(kind, monday, monday.plusDays(6));
            }
            case MONTH -> new Period(kind, day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
            case QUARTER -> {
                LocalDate first = day.with(day.getMonth().firstMonthOfQuarter()).withDayOfMonth(1);
                yield new Period(kind, first, first.plusMonths(3).minusDays(1));
            }
        };
    }

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Its days between the two, which must lie in it in part. */
    public Period within(LocalDate first, LocalDate last) {
        return new Period(kind, first.isAfter(from) ? first : from, last.isBefore(to) ? last : to);
    }

    public Period previous() {
        return of(kind, from.minusDays(1));
    }

    public Period next() {
        return of(kind, to.plusDays(1));
    }
}
