package io.salesbell.intake.demo;

import io.salesbell.team.time.WorkingCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The demo's working days, from a Monday some weeks back to the morning it starts on. */
record DemoDays(List<LocalDate> days, Instant end) {
    private static final LocalTime MORNING = LocalTime.of(9, 5);
    private static final int MINUTES_A_DAY = 8 * 60 + 45;
    private static final Duration LAST_WORD = Duration.ofMinutes(5);

    static DemoDays before(Instant start, int weeks, WorkingCalendar calendar) {
        LocalDate last = LocalDate.ofInstant(start, DemoCompany.ZONE);
        LocalDate first = last.minusWeeks(weeks).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new DemoDays(
                first.datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .toList(),
                start.minus(LAST_WORD));
    }

    /** Some moment in the working hours of the day with that index; past the end for an index beyond the last. */
    Instant during(int index, Random random) {
        int minutes = random.nextInt(MINUTES_A_DAY);
        int seconds = random.nextInt(60);
        if (index >= days.size()) {
            return Instant.MAX;
        }
        LocalDate day = days.get(index);
        Instant morning = day.atTime(MORNING).atZone(DemoCompany.ZONE).toInstant();
        long span = index == days.size() - 1 ? Duration.between(morning, end).toMinutes() : MINUTES_A_DAY;
        return morning.plus(Duration.ofMinutes(minutes * span / MINUTES_A_DAY).plusSeconds(seconds));
    }

    /** The indexes of the days of each whole week, week by week. */
    List<List<Integer>> weeks() {
        LocalDate thisWeek = days.get(days.size() - 1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return IntStream.range(0, days.size())
                .boxed()
                .filter(index -> days.get(index).isBefore(thisWeek))
                .collect(Collectors.groupingBy(
                        index -> days.get(index).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                        TreeMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .toList();
    }

    boolean isOver(Instant at) {
        return at.isAfter(end);
    }
}
