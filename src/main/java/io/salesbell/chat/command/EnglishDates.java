package io.salesbell.chat.command;

import static io.salesbell.chat.command.DayRule.date;

import io.salesbell.chat.command.DayRule.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days as English names them. {@code next Fri} is the Friday of the next Monday-based week, {@code last Fri} of the one before. */
final class EnglishDates {
    private static final String UNMISTAKABLE =
            "monday|mon|tuesday|tues|tue|wednesday|weds|wed|thursday|thurs|thur|thu|friday|fri" + "|saturday|sunday";
    private static final String WEEKDAY = "(" + UNMISTAKABLE + "|sat|sun)(?!\\w)";
    private static final String MONTH = "(january|jan|february|feb|march|mar|april|apr|may|june|jun|july|jul|august|aug"
            + "|september|sept|sep|october|oct|november|nov|december|dec)\\b\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?(?![\\w:])";
    /** What is counted and no day: the 3rd floor, the 2nd call. */
    private static final String NO_DAY =
            "(?!\\s+(?:floor|street|st|avenue|ave|level|time|one|attempt|reminder|round|draft"
                    + "|version|quarter|week|month|year|day|hour|anniversary|person|party|team|phase|step"
                    + "|line|site|store|shop|plant|office|batch|lot|unit|item|edition|of\\s+(?!the\\s+month))\\b)";
    /** The 2nd call is the one after the first. */
    private static final String NO_COUNT =
            "(?![1-3][a-z]{2}\\s+(?:call|visit|meeting|demo|talk|mail|email|proposal|contract|offer|quote|sample|order|payment|invoice)\\b)";

    private static final String YEAR = "(?:,? (\\d{4})(?!\\w))?";
    private static final Map<String, Integer> DAYS = Map.of(
            "day after tomorrow",
            2,
            "tomorrow",
            1,
            "tmrw",
            1,
            "tmr",
            1,
            "today",
            0,
            "this",
            0,
            "to",
            0,
            "last",
            -1,
            "yesterday",
            -1,
            "day before yesterday",
            -2);
    private static final Map<String, Integer> WEEKS = Map.of("next", 1, "this", 0, "last", -1);
    private static final Map<String, DayOfWeek> WEEKDAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().toLowerCase(Locale.ROOT).substring(0, 3), day -> day));

    static final List<DayRule> RULES = List.of(
            date(
                    "(?:the )?(day after tomorrow|day before yesterday|today|tomorrow|tmrw|tmr|yesterday|to(?=night(?!\\w))"
                            + "|this(?= (?:morning|afternoon|evening))|last(?= night))",
                    (m, now) -> now.today().plusDays(DAYS.getOrDefault(m.group(1), 0))),
            date(
                    "(next|this|last) " + WEEKDAY,
                    Kind.WEEKDAY,
                    (m, now) -> now.inWeek(weeks(m.group(1)), weekday(m.group(2)))),
            date(WEEKDAY + " (next|this|last) week", (m, now) -> now.inWeek(weeks(m.group(2)), weekday(m.group(1)))),
            date("(next|last) week (?:on )?" + WEEKDAY, (m, now) -> now.inWeek(weeks(m.group(1)), weekday(m.group(2)))),
            date("(?:on |coming |by )" + WEEKDAY, Kind.WEEKDAY, (m, now) -> now.nearest(weekday(m.group(1)))),
            date("(" + UNMISTAKABLE + ")(?!\\w)", Kind.WEEKDAY, (m, now) -> now.nearest(weekday(m.group(1)))),
            date("(sat|sun)(?!\\w)", Kind.FAINT, (m, now) -> now.nearest(weekday(m.group(1)))),
            date(MONTH + " " + DAY + YEAR, (m, now) -> day(now, m, 1, 2)),
            date("(?:the )?" + DAY + " (?:of )?" + MONTH + YEAR, (m, now) -> day(now, m, 2, 1)),
            date(
                    "(?:on|by|until) the " + NO_COUNT + "(\\d{1,2})(?:st|nd|rd|th)(?![\\w:-])" + NO_DAY,
                    (m, now) -> now.nearest(Integer.parseInt(m.group(1)))),
            date(
                    "the " + NO_COUNT + "(\\d{1,2})(?:st|nd|rd|th)(?![\\w:-])" + NO_DAY,
                    Kind.FAINT,
                    (m, now) -> now.nearest(Integer.parseInt(m.group(1)))),
            date("(next|last) week", (m, now) -> now.inWeek(weeks(m.group(1)), DayOfWeek.MONDAY)),
            date("(next|last) month", (m, now) -> now.month(weeks(m.group(1))).atDay(1)),
            date("eom|(?:the )?end of (?:the |this )?month", (m, now) -> now.nearest(MonthPart.END)),
            date("(?:the )?end of next month", (m, now) -> now.month(1).atEndOfMonth()),
            date("eow|(?:the )?end of (?:the |this )?week", (m, now) -> now.nearest(DayOfWeek.FRIDAY)),
            date("(?:the )?end of next week", (m, now) -> now.inWeek(1, DayOfWeek.FRIDAY)),
            date(
                    "eoy|(?:the )?end of (?:the |this )?year",
                    (m, now) -> now.today().with(TemporalAdjusters.lastDayOfYear())));

    private EnglishDates() {}

    private static int weeks(String word) {
        return WEEKS.getOrDefault(word, 0);
    }

    private static DayOfWeek weekday(String name) {
        return WEEKDAYS.getOrDefault(name.substring(0, 3), DayOfWeek.MONDAY);
    }

    private static LocalDate day(Anchor anchor, MatchResult match, int month, int day) {
        int monthOfYear = MonthName.read(match.group(month)).orElseThrow().getValue();
        int dayOfMonth = Integer.parseInt(match.group(day));
        @Nullable String year = match.group(3);
        return year == null
                ? anchor.nearest(monthOfYear, dayOfMonth)
                : LocalDate.of(Integer.parseInt(year), monthOfYear, dayOfMonth);
    }
}
