package io.salesbell.team.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The days and hours a team works, each day by what held on it: a plan from each of those days on, the first from ever. Weeks
 * start on Monday.
 */
public record WorkingCalendar(NavigableMap<LocalDate, WeekPlan> plans) {
    /** How far a search for a working day goes before it gives up. */
    static final int SEARCH_DAYS = 400;

    public WorkingCalendar {
        NavigableMap<LocalDate, WeekPlan> dated = new TreeMap<>(plans);
        WeekPlan first = dated.remove(dated.firstKey());
        dated.put(LocalDate.MIN, first);
        plans = Collections.unmodifiableNavigableMap(dated);
    }

    /** Monday to Friday, 9:00 to 18:00. */
    public static WorkingCalendar weekdays(HolidayData holidays) {
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day = DayOfWeek.MONDAY; day != DayOfWeek.SATURDAY; day = day.plus(1)) {
            week.put(day, WeekPlan.OFFICE_HOURS);
        }
        return of(week, holidays);
    }

    /** That week with a country's holidays and make-up workdays. */
    public static WorkingCalendar of(Map<DayOfWeek, List<WorkingHours>> week, HolidayData holidays) {
        return new WorkingCalendar(new TreeMap<>(Map.of(LocalDate.MIN, new WeekPlan(week, holidays.days()))));
    }

    /** Each of the calendars from its day on, the first from ever. */
    public static WorkingCalendar dated(SortedMap<LocalDate, WorkingCalendar> calendars) {
        Map.Entry<LocalDate, WorkingCalendar> first =
                calendars.entrySet().iterator().next();
        WorkingCalendar all = first.getValue();
        for (Map.Entry<LocalDate, WorkingCalendar> next : calendars.entrySet()) {
            all = all.followedBy(next.getValue(), next.getKey());
        }
        return all;
    }

    private WorkingCalendar followedBy(WorkingCalendar next, LocalDate from) {
        NavigableMap<LocalDate, WeekPlan> all = new TreeMap<>(plans.headMap(from, false));
        all.put(from, next.planOn(from));
        all.putAll(next.plans.tailMap(from, false));
        return new WorkingCalendar(all);
    }

    /** This calendar with a team's own days; they win over the country's. */
    public WorkingCalendar withDays(Map<LocalDate, DayKind> own) {
        NavigableMap<LocalDate, WeekPlan> all = new TreeMap<>();
        plans.forEach((from, plan) -> all.put(from, plan.withDays(own)));
        return new WorkingCalendar(all);
    }

    public boolean isWorkingDay(LocalDate day) {
        return planOn(day).isWorkingDay(day);
    }

    /** How many weekdays were worked then in a week without exceptions, five in most places. */
    public int usualDaysPerWeek(LocalDate day) {
        return planOn(day).usualDays();
    }

    /** Working days from the first to the last day, both included; 0 when the last is before the first. */
    public int workingDays(LocalDate from, LocalDate to) {
        int count = 0;
        LocalDate end = to;
        while (!end.isBefore(from)) {
            Map.Entry<LocalDate, WeekPlan> plan = plans.floorEntry(end);
            LocalDate start = plan.getKey().isAfter(from) ? plan.getKey() : from;
            count += plan.getValue().workingDays(start, end);
            end = start.minusDays(1);
        }
        return count;
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
        return planOn(day).hoursOn(day);
    }

    private WeekPlan planOn(LocalDate day) {
        return plans.floorEntry(day).getValue();
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
}
