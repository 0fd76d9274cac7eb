package io.salesbell.chat.command;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where a person stands in time, and which way an incomplete date points. Throws DateTimeException for days that don't exist. */
record Anchor(ZonedDateTime now, Lean lean) {
    private static final int ONE_YEAR = 1;
    private static final int SOON = 7;
    private static final int MONTHS_TO_A_LONG_ONE = 2;

    LocalDate today() {
        return now.toLocalDate();
    }

    /** A day of this Monday-based week, or of one {@code weeks} after it. */
    LocalDate inWeek(int weeks, DayOfWeek day) {
        return today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(weeks)
                .with(TemporalAdjusters.nextOrSame(day));
    }

    LocalDate nearest(DayOfWeek day) {
        return today().with(
                        lean == Lean.FUTURE
                                ? TemporalAdjusters.nextOrSame(day)
                                : TemporalAdjusters.previousOrSame(day));
    }

    /** The nearest such day of this year or the one beside it; there may be no 29 February in either. */
    LocalDate nearest(int month, int dayOfMonth) {
        return soon(month, dayOfMonth).orElseGet(() -> ofAYear(month, dayOfMonth));
    }

    /** A date of the week to come is no date of last year, whichever way it points. */
    private Optional<LocalDate> soon(int month, int dayOfMonth) {
        return Stream.of(0, ONE_YEAR)
                .map(years -> YearMonth.of(now.getYear() + years, month))
                .filter(then -> lean == Lean.PAST && then.isValidDay(dayOfMonth))
                .map(then -> then.atDay(dayOfMonth))
                .filter(day -> day.isAfter(today()) && !day.isAfter(today().plusDays(SOON)))
                .findFirst();
    }

    private LocalDate ofAYear(int month, int dayOfMonth) {
        return steps(ONE_YEAR)
                .mapToObj(years -> YearMonth.of(now.getYear() + years, month))
                .filter(candidate -> fits(candidate, dayOfMonth))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no such day in month " + month))
                .atDay(dayOfMonth);
    }

    LocalDate nearest(int dayOfMonth) {
        return steps(MONTHS_TO_A_LONG_ONE)
                .mapToObj(this::month)
                .filter(candidate -> fits(candidate, dayOfMonth))
                .findFirst()
                .orElseThrow(() -> new DateTimeException("no such day in any month"))
                .atDay(dayOfMonth);
    }

    YearMonth month(int monthsFromNow) {
        return YearMonth.from(now).plusMonths(monthsFromNow);
    }

    /** The nearest month in which that edge of it (1st, 15th, last) lies the right way. */
    LocalDate nearest(MonthPart part) {
        LocalDate here = part.of(month(0));
        return fits(here) ? here : part.of(month(direction()));
    }

    LocalDate nearest(LocalTime time) {
        LocalTime clock = now.toLocalTime();
        boolean fits = lean == Lean.FUTURE ? !time.isBefore(clock) : !time.isAfter(clock);
        return fits ? today() : today().plusDays(direction());
    }

    private IntStream steps(int most) {
        return IntStream.rangeClosed(0, most).map(step -> step * direction());
    }

    private int direction() {
        return lean == Lean.FUTURE ? 1 : -1;
    }

    private boolean fits(YearMonth month, int dayOfMonth) {
        return month.isValidDay(dayOfMonth) && fits(month.atDay(dayOfMonth));
    }

    private boolean fits(LocalDate date) {
        return lean == Lean.FUTURE ? !date.isBefore(today()) : !date.isAfter(today());
    }
}
