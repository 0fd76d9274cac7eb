package io.salesbell.team.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Measures how long somebody had to respond: real time (an hour is an hour on days of 23 and 25 hours too) that passes
 * only while the clock runs, see {@link ClockMode}. Days are those of the zone; {@code elapsed(start, deadline(start,
 * d))} is {@code d}. Around the clock neither calendar nor absences matter.
 */
public record ResponseClock(ClockMode mode, WorkingCalendar calendar, ZoneId zone, List<Absence> absences) {
    private static final LocalDate END_OF_TIME = LocalDate.of(9999, 12, 31);

    public ResponseClock {
        absences = List.copyOf(absences);
    }

    /**
     * The earliest moment by which the clock has run that long; the start itself for zero. It is within running time or
     * at its end: 24 hours from the start of a Friday are over when Saturday begins.
     *
     * @throws NoWorkingTimeException when the calendar has no working day, or the absence never ends
     */
    public Instant deadline(Instant start, Duration allowed) {
        if (allowed.isNegative()) {
            throw new IllegalArgumentException("time allowed is negative: " + allowed);
        }
        if (mode == ClockMode.AROUND_THE_CLOCK || allowed.isZero()) {
            return start.plus(allowed);
        }
        LocalDays days = new LocalDays(zone);
        Duration left = allowed;
        for (LocalDate day = runningFrom(days.dayOf(start)); ; day = runningFrom(day.plusDays(1))) {
            for (Span span : running(day, days)) {
                Span usable = span.startingAt(start);
                if (usable.length().compareTo(left) >= 0) {
                    return usable.from().plus(left);
                }
                left = left.minus(usable.length());
            }
        }
    }

    /** How long the clock ran between the two moments; zero when the second is not after the first. */
    public Duration elapsed(Instant from, Instant to) {
        if (!from.isBefore(to)) {
            return Duration.ZERO;
        }
        if (mode == ClockMode.AROUND_THE_CLOCK) {
            return Duration.between(from, to);
        }
        LocalDays days = new LocalDays(zone);
        LocalDate last = days.dayOf(to);
        Duration sum = Duration.ZERO;
        for (LocalDate day = days.dayOf(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day) && !isAbsent(day)) {
                for (Span span : running(day, days)) {
                    sum = sum.plus(span.startingAt(from).endingAt(to).length());
                }
            }
        }
        return sum;
    }

    private List<Span> running(LocalDate day, LocalDays days) {
        return mode == ClockMode.WORKING_HOURS ? days.working(day, calendar) : List.of(days.whole(day));
    }

    /** The first day from that one on that is worked and not on leave; a leave is skipped in one step. */
    private LocalDate runningFrom(LocalDate earliest) {
        LocalDate day = calendar.firstWorkingDayOnOrAfter(earliest);
        while (isAbsent(day)) {
            LocalDate back = lastDayAbsent(day);
            if (!back.isBefore(END_OF_TIME)) {
                throw new NoWorkingTimeException("the absence from " + day + " never ends");
            }
            day = calendar.nextWorkingDay(back);
        }
        return day;
    }

    private boolean isAbsent(LocalDate day) {
        return absences.stream().anyMatch(absence -> absence.includes(day));
    }

    private LocalDate lastDayAbsent(LocalDate day) {
        return absences.stream()
                .filter(absence -> absence.includes(day))
                .map(Absence::to)
                .reduce(day, (one, other) -> one.isAfter(other) ? one : other);
    }
}
