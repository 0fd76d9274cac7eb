package io.salesbell.team;

import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.WorkingCalendar;
import io.salesbell.team.time.WorkingHours;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Hours ({@code 09:00-12:00,13:00-18:00}), days ({@code 12345}) and the holidays' country ({@code none} for none), as
 * settings keep them and as people type them.
 */
record WorkingWeek(String hours, String days, String country) {
    private static final String TO = "\\s*(?:-|~|to\\b|到|至)\\s*";
    private static final String TIME = "(\\d{1,2})(?:[:点时](\\d{2})?)?";
    private static final Pattern STRETCH = Pattern.compile(TIME + TO + TIME);
    private static final String DAY = "((?:周|星期|礼拜)?[一二三四五六日天]|mon|tue|wed|thu|fri|sat|sun)[a-z]*";
    private static final Pattern DAYS = Pattern.compile(DAY + "(?:" + TO + DAY + ")?");
    private static final String BETWEEN = "\\s*(?:,|、|;|\\band\\b|和|\\s)\\s*";
    private static final String CHINESE_DAYS = "一二三四五六日";
    private static final List<String> ENGLISH_DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final int LAST_DAY = 7;

    WorkingCalendar calendar(Holidays holidays) {
        List<WorkingHours> stretches = stretches(hours);
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        days.chars().forEach(digit -> week.put(DayOfWeek.of(digit - '0'), stretches));
        boolean weekdaysOnly = country.equals("none");
        return WorkingCalendar.of(week, weekdaysOnly ? HolidayData.none("XX") : holidays.of(country));
    }

    /** Reads hours, folded, into the form that is kept; empty when they overlap or are none. */
    static Optional<String> hours(String typed) {
        List<WorkingHours> stretches = new ArrayList<>();
        for (String part : typed.split("\\s*[,、;]\\s*", -1)) {
            Matcher stretch = STRETCH.matcher(part.strip());
            if (!stretch.matches()) {
                return Optional.empty();
            }
            try {
                stretches.add(new WorkingHours(
                        time(stretch.group(1), stretch.group(2)), time(stretch.group(3), stretch.group(4))));
            } catch (DateTimeException | IllegalArgumentException noSuchHours) {
                return Optional.empty();
            }
        }
        stretches.sort(Comparator.comparing(WorkingHours::start));
        for (int i = 1; i < stretches.size(); i++) {
            LocalTime end = stretches.get(i - 1).end();
            if (end.equals(LocalTime.MIDNIGHT) || end.isAfter(stretches.get(i).start())) {
                return Optional.empty();
            }
        }
        return Optional.of(
                stretches.stream().map(one -> one.start() + "-" + one.end()).collect(Collectors.joining(",")));
    }

    /** Reads days, folded: {@code mon-sat}, {@code 周一到周六}, {@code mon, wed and fri}; empty when they are none. */
    static Optional<String> days(String typed) {
        TreeSet<Integer> days = new TreeSet<>();
        for (String part : typed.replaceAll("\\s*(-|~|到|至|\\bto\\b)\\s*", "$1").split(BETWEEN, -1)) {
            Matcher range = DAYS.matcher(part);
            if (!range.matches()) {
                return Optional.empty();
            }
            int first = day(range.group(1));
            int last = range.group(2) == null ? first : day(range.group(2));
            for (int day = first; day != last; day = day % LAST_DAY + 1) {
                days.add(day);
            }
            days.add(last);
        }
        return Optional.of(days.stream().map(String::valueOf).collect(Collectors.joining()));
    }

    private static int day(String word) {
        char last = word.charAt(word.length() - 1);
        int chinese = CHINESE_DAYS.indexOf(last == '天' ? '日' : last);
        return 1 + (chinese >= 0 ? chinese : ENGLISH_DAYS.indexOf(word.substring(0, 3)));
    }

    private static List<WorkingHours> stretches(String kept) {
        return List.of(kept.split(",")).stream()
                .map(stretch -> stretch.split("-", 2))
                .map(ends -> new WorkingHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }

    private static LocalTime time(String hour, @Nullable String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = minute == null ? 0 : Integer.parseInt(minute);
        return hours == 24 && minutes == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hours, minutes);
    }
}
