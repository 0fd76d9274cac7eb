package io.salesbell.team.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;

/**
 * A zone's days cut out of real time without gap or overlap, 23 and 25 hours long where clocks change. A local time
 * that a change skips is the moment of the change; one that happens twice is the first.
 */
record LocalDays(ZoneId zone) {
    LocalDate dayOf(Instant moment) {
        LocalDate day = moment.atZone(zone).toLocalDate();
        // Clocks set back across midnight (Newfoundland until 2011) show the old date once more.
        return moment.isBefore(startOf(day.plusDays(1))) ? day : day.plusDays(1);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    Span whole(LocalDate day) {
        return new Span(startOf(day), startOf(day.plusDays(1)));
    }

    List<Span> working(LocalDate day, WorkingCalendar calendar) {
        return calendar.hoursOn(day).stream()
                .map(hours -> between(day, hours.start(), hours.end()))
                .toList();
    }

    /** From one local time to the other on that day; an end of 00:00 is the end of the day. */
    Span between(LocalDate day, LocalTime from, LocalTime to) {
        Instant end = to.equals(LocalTime.MIDNIGHT) ? startOf(day.plusDays(1)) : at(day, to);
        return new Span(at(day, from), end);
    }

    private Instant at(LocalDate day, LocalTime time) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap()
                ? change.getInstant()
                : local.atZone(zone).toInstant();
    }
}
