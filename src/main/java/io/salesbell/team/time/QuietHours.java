package io.salesbell.team.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * When a member is left in peace: every day from one local time to the other (the second excluded; past midnight when
 * it is the earlier one; never when both are equal), and on days off as a whole if so switched.
 */
public record QuietHours(LocalTime from, LocalTime to, boolean onDaysOff) {
    /** How long before a quiet stretch the last message is planned, so that its delivery is still outside. */
    private static final Duration MARGIN = Duration.ofMinutes(1);

    /** 21:00 to 08:00 and days off. */
    public static QuietHours standard() {
        return new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), true);
    }

    /** No quiet time at all. */
    public static QuietHours none() {
        return new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false);
    }

    public boolean isQuiet(Instant moment, ZoneId zone, WorkingCalendar calendar) {
        LocalDays days = new LocalDays(zone);
        return allowed(days.dayOf(moment), days, calendar).noneMatch(span -> span.includes(moment));
    }

    /**
     * That moment itself when it is not quiet, else the end of the quiet time around it.
     *
     * @throws NoWorkingTimeException when days off are quiet and the calendar has no working day within reach
     */
    public Instant nextAllowed(Instant from, ZoneId zone, WorkingCalendar calendar) {
        LocalDays days = new LocalDays(zone);
        LocalDate day = days.dayOf(from);
        for (int i = 0; i <= WorkingCalendar.SEARCH_DAYS; i++, day = day.plusDays(1)) {
            Optional<Span> next = allowed(day, days, calendar)
                    .map(span -> span.startingAt(from))
                    .filter(span -> !span.isEmpty())
                    .findFirst();
            if (next.isPresent()) {
                return next.get().from();
            }
        }
        throw nothingAllowed("after", from);
    }

    /**
     * The deadline itself when it is not quiet, else a minute before the quiet time around it began. This can be earlier
     * than the event that set the deadline: a caller then takes {@link #nextAllowed}.
     *
     * @throws NoWorkingTimeException when days off are quiet and the calendar has no working day within reach
     */
    public Instant lastAllowedBefore(Instant deadline, ZoneId zone, WorkingCalendar calendar) {
        if (!isQuiet(deadline, zone, calendar)) {
            return deadline;
        }
        LocalDays days = new LocalDays(zone);
        LocalDate day = days.dayOf(deadline);
        BinaryOperator<Span> later = (first, second) -> second;
        for (int i = 0; i <= WorkingCalendar.SEARCH_DAYS; i++, day = day.minusDays(1)) {
            Optional<Span> last = allowed(day, days, calendar)
                    .filter(span -> span.from().isBefore(deadline))
                    .reduce(later);
            if (last.isPresent()) {
                return Span.latest(last.get().from(), last.get().to().minus(MARGIN));
            }
        }
        throw nothingAllowed("before", deadline);
    }

    private Stream<Span> allowed(LocalDate day, LocalDays days, WorkingCalendar calendar) {
        if (onDaysOff && !calendar.isWorkingDay(day)) {
            return Stream.empty();
        }
        return loud(day, days).stream().filter(span -> !span.isEmpty());
    }

    private List<Span> loud(LocalDate day, LocalDays days) {
        if (from.equals(to)) {
            return List.of(days.whole(day));
        }
        if (from.isBefore(to)) {
            Instant quietFrom = days.between(day, from, to).from();
            return List.of(new Span(days.startOf(day), quietFrom), days.between(day, to, LocalTime.MIDNIGHT));
        }
        return List.of(days.between(day, to, from));
    }

    private static NoWorkingTimeException nothingAllowed(String where, Instant moment) {
        return new NoWorkingTimeException(
                "no moment outside quiet time within " + WorkingCalendar.SEARCH_DAYS + " days " + where + " " + moment);
    }
}
