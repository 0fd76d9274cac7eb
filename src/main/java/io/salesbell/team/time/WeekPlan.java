package io.salesbell.team.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Hours by weekday (none: a free weekday), and days that go against their weekday. A make-up workday has its weekday's hours,
 * else Monday's, else those of the week's first working day.
 */
record WeekPlan(Map<DayOfWeek, List<WorkingHours>> week, NavigableMap<LocalDate, DayKind> exceptions) {
    static final List<WorkingHours> OFFICE_HOURS = List.of(new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));

    WeekPlan {
        week = inOrder(week);
        exceptions = Collections.unmodifiableNavigableMap(new TreeMap<>(exceptions));
    }

    WeekPlan withDays(Map<LocalDate, DayKind> own) {
        NavigableMap<LocalDate, DayKind> all = new TreeMap<>(exceptions);
        all.putAll(own);
        return new WeekPlan(week, all);
    }

    boolean isWorkingDay(LocalDate day) {
        DayKind exception = exceptions.get(day);
        return exception == null ? week.containsKey(day.getDayOfWeek()) : exception == DayKind.WORK;
    }

    int usualDays() {
        return week.size();
    }

    /** Working days from the first to the last day, both included; 0 when the last is before the first. */
    int workingDays(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return 0;
        }
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        long count = days / 7 * week.size();
        for (int i = 0; i < days % 7; i++) {
            count += week.containsKey(from.getDayOfWeek().plus(i)) ? 1 : 0;
        }
        for (Map.Entry<LocalDate, DayKind> exception :
                exceptions.subMap(from, true, to, true).entrySet()) {
            boolean usual = week.containsKey(exception.getKey().getDayOfWeek());
            boolean works = exception.getValue() == DayKind.WORK;
            count += Boolean.compare(works, usual);
        }
        return Math.toIntExact(count);
    }

    List<WorkingHours> hoursOn(LocalDate day) {
        if (!isWorkingDay(day)) {
            return List.of();
        }
        return Stream.of(day.getDayOfWeek(), DayOfWeek.MONDAY)
                .filter(week::containsKey)
                .map(week::get)
                .findFirst()
                .or(() -> week.values().stream().findFirst())
                .orElse(OFFICE_HOURS);
    }

    private static Map<DayOfWeek, List<WorkingHours>> inOrder(Map<DayOfWeek, List<WorkingHours>> week) {
        Map<DayOfWeek, List<WorkingHours>> sorted = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, hours) -> {
            if (!hours.isEmpty()) {
                sorted.put(day, inOrder(day, hours));
            }
        });
        return Collections.unmodifiableMap(sorted);
    }

    private static List<WorkingHours> inOrder(DayOfWeek day, Collection<WorkingHours> hours) {
        List<WorkingHours> sorted =
                hours.stream().sorted(Comparator.comparing(WorkingHours::start)).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(i - 1).endsBy(sorted.get(i).start())) {
                throw new IllegalArgumentException("working hours of " + day + " overlap: " + sorted);
            }
        }
        return sorted;
    }
}
