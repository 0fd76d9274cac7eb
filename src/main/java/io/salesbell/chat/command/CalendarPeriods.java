package io.salesbell.chat.command;

import io.salesbell.shared.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Months, quarters and weeks written by number, 2026-11, 2026年11月, 11/2026, Q3, 2026-W47, 第47周, from the front of folded
 * text. Without a year it is the last of that number that has begun.
 */
final class CalendarPeriods {
    private static final String YEAR = "(?<year>\\d{4}|[零〇一二三四五六七八九]{4}|\\d{2}(?=年)|今年|去年)";
    private static final String NUMBER = "(?<number>\\d{1,2}|[一二三四五六七八九十]{1,3})(?!\\d)";
    private static final String IN_YEAR = "(?:" + YEAR + "\\s*[-/.年]?\\s*)?";
    private static final Pattern DAY = Pattern.compile("\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d");
    /** 11/16 and 11月16日; 11/2026 is a month. */
    private static final Pattern DAY_OF_YEAR = Pattern.compile("\\d{1,2}/\\d{1,2}(?![\\d/])|\\d{1,2}月\\d{1,2}[日号]");

    private static final List<Pattern> MONTHS = List.of(
            Pattern.compile(YEAR + "[-/.]" + NUMBER + "(?:月份?)?"),
            Pattern.compile(YEAR + "\\s*年?\\s*" + NUMBER + "月份?(?!\\s*\\d)"),
            Pattern.compile("(?<number>\\d{1,2})[-/.](?<year>\\d{4})(?!\\d)"),
            Pattern.compile("(?<name>[a-z]{3,9})[ .,]+(?<year>\\d{4})(?!\\d)"),
            Pattern.compile("(?<year>\\d{4})[ .,-]+(?<name>[a-z]{3,9})"));
    private static final List<Pattern> QUARTERS = List.of(
            Pattern.compile(IN_YEAR + "(?:q|quarter\\s+)(?<number>\\d)(?!\\d)(?:[\\s/-]*(?<later>\\d{4})(?!\\d))?"),
            Pattern.compile(IN_YEAR + "第?(?<number>[1-9一二三四五六七八九])季度?"));
    private static final List<Pattern> WEEKS = List.of(
            Pattern.compile(IN_YEAR + "(?:w|week\\s*)(?<number>\\d{1,2})(?!\\d)(?:[\\s/-]*(?<later>\\d{4})(?!\\d))?"),
            Pattern.compile(IN_YEAR + "第\\s*(?<number>\\d{1,2}|[一二三四五六七八九十]{1,3})\\s*(?:个)?(?:周|星期)"));
    private static final int CENTURY = 2000;

    private final String text;
    private final LocalDate today;

    CalendarPeriods(String text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    /** What was read: {@code period} is null where the calendar has none of that number. */
    record Found(@Nullable Period period, int length) {}

    /** Whether a whole date stands there, which is no such period. */
    boolean isDay() {
        return DAY.matcher(text).lookingAt() || DAY_OF_YEAR.matcher(text).lookingAt();
    }

    Optional<Found> find() {
        return any(MONTHS, Period.Kind.MONTH)
                .or(() -> any(QUARTERS, Period.Kind.QUARTER))
                .or(() -> any(WEEKS, Period.Kind.WEEK));
    }

    private Optional<Found> any(List<Pattern> patterns, Period.Kind kind) {
        return patterns.stream()
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::lookingAt)
                .filter(match -> group(match, "name") == null || month(match) > 0)
                .findFirst()
                .map(match -> new Found(period(kind, match), match.end()));
    }

    private @Nullable Period period(Period.Kind kind, Matcher match) {
        int number = number(match);
        int year = year(match);
        if (year != 0 && (year < CENTURY || year >= CENTURY + 100)) {
            return null;
        }
        Period period = numbered(kind, number, year == 0 ? today.getYear() : year);
        boolean tooLate = year == 0 && period != null && period.from().isAfter(today);
        return tooLate ? numbered(kind, number, today.getYear() - 1) : period;
    }

    private static @Nullable Period numbered(Period.Kind kind, int number, int year) {
        LocalDate middle = LocalDate.of(year, 7, 1);
        int most = switch (kind) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case WEEK, DAY ->
                (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(middle).getMaximum();
        };
        if (number < 1 || number > most) {
            return null;
        }
        return switch (kind) {
            case MONTH -> Period.of(kind, YearMonth.of(year, number).atDay(1));
            case QUARTER -> Period.of(kind, LocalDate.of(year, number * 3, 1));
            case WEEK, DAY -> Period.of(Period.Kind.WEEK, middle.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number));
        };
    }

    private static int number(Matcher match) {
        String name = group(match, "name");
        return name == null ? ChineseNumbers.small(String.valueOf(group(match, "number"))) : month(match);
    }

    /** The month whose name stands there, in full or its first letters; 0 for another word. */
    private static int month(Matcher match) {
        return MonthName.read(String.valueOf(group(match, "name")))
                .map(Month::getValue)
                .orElse(0);
    }

    /** The year named, 0 where none is. */
    private int year(Matcher match) {
        String before = group(match, "year");
        String year = before == null ? group(match, "later") : before;
        if (year == null) {
            return 0;
        }
        return switch (year) {
            case "今年" -> today.getYear();
            case "去年" -> today.getYear() - 1;
            default -> year.length() == 2 ? CENTURY + Integer.parseInt(year) : ChineseNumbers.year(year);
        };
    }

    private static @Nullable String group(Matcher match, String name) {
        return match.pattern().pattern().contains("(?<" + name + ">") ? match.group(name) : null;
    }
}
