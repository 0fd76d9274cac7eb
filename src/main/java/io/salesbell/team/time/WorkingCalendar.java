package io.salesbell.team.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days and hours a team works: hours by weekday (none: a free weekday), and days that go against their weekday. A
 * make-up workday has its weekday's hours, else Monday's, else those of the week's first working day. Weeks start on
 * Monday.
 */
public record WorkingCalendar(Map<DayOfWeek, List<WorkingHours>> week, NavigableMap<LocalDate, DayKind> exceptions) {
    /** How far a search for a working day goes before it gives up. */
    static final int SEARCH_DAYS = 400;

    private static final List<WorkingHours> OFFICE_HOURS =
            List.of(new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)));

    public WorkingCalendar {
        week = inOrder(week);
        exceptions = Collections.unmodifiableNavigableMap(new TreeMap<>(exceptions));
    }

    /** Monday to Friday, 9:00 to 18:00. */
    public static WorkingCalendar weekdays(HolidayData holidays) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, OFFICE_HOURS);
        }
        return of(week, holidays);
    }

    /** That week with a country's holidays and make-up workdays. */
    public static WorkingCalendar of(Map<DayOfWeek, List<WorkingHours>> week, HolidayData holidays) {
        return new WorkingCalendar(week, holidays.days());
    }

    /** This calendar with a team's own days; they win over the country's. */
    public WorkingCalendar withDays(Map<LocalDate, DayKind> own) {
        NavigableMap<LocalDate, DayKind> all = new TreeMap<>(exceptions);
        all.putAll(own);
        return new WorkingCalendar(week, all);
    }

    public boolean isWorkingDay(LocalDate day) {
        DayKind exception = exceptions.get(day);
        return exception == null ? week.containsKey(day.getDayOfWeek()) : exception == DayKind.WORK;
    }

    /** How many weekdays are worked in a week without exceptions, five in most places. */
    public int usualDaysPerWeek() {
        return week.size();
    }

    /** Working days from the first to the last day, both included; 0 when the last is before the first. */
    public int workingDays(LocalDate from, LocalDate to) {
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

    /** The first working day later than that day. */
    public LocalDate nextWorkingDay(LocalDate after) {
        return seek(after.plusDays(1), 1);
    }

    /** The last working day earlier than that day. */
    public LocalDate previousWorkingDay(LocalDate before) {
        return seek(before.minusDays(1), -1);
    }

    /** That day itself when it is worked, else the next working day. */
    public LocalDate firstWorkingDayOnOrAfter(LocalDate day) {
        return seek(day, 1);
    }

    /** The count-th working day later than that day, e.g. the third one after a month's end; the day itself for 0. */
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        LocalDate result = day;
        for (int i = 0; i < count; i++) {
            result = nextWorkingDay(result);
        }
        return result;
    }

    /** Empty when the whole week of that day is off. */
    public Optional<LocalDate> firstWorkingDayOfWeek(LocalDate day) {
        return workingDaysOfWeek(day).findFirst();
    }

    /** Empty when the whole week of that day is off. */
    public Optional<LocalDate> lastWorkingDayOfWeek(LocalDate day) {
        return workingDaysOfWeek(day).reduce((first, second) -> second);
    }

    /** When work starts on that day, local time; empty on a day off. */
    public Optional<LocalDateTime> startOfWork(LocalDate day) {
        return hoursOn(day).stream().findFirst().map(hours -> day.atTime(hours.start()));
    }

    /** When work ends on that day, local time (00:00 of the next day for work until midnight); empty on a day off. */
    public Optional<LocalDateTime> endOfWork(LocalDate day) {
        return hoursOn(day).stream()
                .reduce((first, second) -> second)
                .map(WorkingHours::end)
                .map(end -> (end.equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day).atTime(end));
    }

    /** The day's stretches of work in order; none on a day off. */
    public List<WorkingHours> hoursOn(LocalDate day) {
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

    private LocalDate seek(LocalDate start, int step) {
        LocalDate day = start;
        for (int i = 0; i < SEARCH_DAYS; i++, day = day.plusDays(step)) {
            if (isWorkingDay(day)) {
                return day;
            }
        }
        throw new NoWorkingTimeException("no working day within " + SEARCH_DAYS + " days of " + start);
    }

    private Stream<LocalDate> workingDaysOfWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Stream.iterate(monday, next -> next.plusDays(1)).limit(7).filter(this::isWorkingDay);
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
