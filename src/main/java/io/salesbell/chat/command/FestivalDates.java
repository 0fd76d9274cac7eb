package io.salesbell.chat.command;

import static io.salesbell.chat.command.DayRule.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * The first day behind a festival's days off, as they usually are: 春节后, 过完国庆, <em>after Christmas</em>. What falls on a day
 * off all the same is put off by who reminds.
 */
final class FestivalDates {
    private static final int FIRST_NEW_YEAR = 2024;
    /** The first day of each Chinese year from 2024 to 2035. */
    private static final List<MonthDay> NEW_YEARS =
            days("02-10 01-29 02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31" + " 02-19 02-08");

    private static final List<MonthDay> DRAGON_BOATS =
            days("06-10 05-31 06-19 06-09 05-28 06-16 06-05 06-24 06-12 06-01" + " 06-20 06-10");
    private static final List<MonthDay> MID_AUTUMNS =
            days("09-17 10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 09-08" + " 09-27 09-16");
    private static final int DAYS_OF_NEW_YEAR = 7;

    private static final Map<String, MonthDay> BEHIND = Map.of(
            "元旦",
            MonthDay.of(1, 4),
            "清明",
            MonthDay.of(4, 7),
            "五一",
            MonthDay.of(5, 6),
            "劳动",
            MonthDay.of(5, 6),
            "国庆",
            MonthDay.of(10, 8),
            "十一",
            MonthDay.of(10, 8),
            "new year",
            MonthDay.of(1, 2),
            "christmas",
            MonthDay.of(12, 27));

    private static final String NAME = "春节|新年|元旦|清明|五一|劳动|端午|中秋|国庆|十一";
    private static final String BEFORE = "(?<![零一二两三四五六七八九十百几\\d半今明后去前每多本第末底])";

    static final List<DayRule> RULES = List.of(
            date(
                    BEFORE + "(" + NAME + ")节?(?:的?(?:假期?|长假|放假))?(?:过后|[之以]后|后(?![天年台续面])|回来)",
                    (match, anchor) -> behind(match.group(1), anchor.today())),
            date(
                    BEFORE + "(?:过完|过了)(" + NAME + "|年)节?(?:假期?)?(?:[之以]?后)?",
                    (match, anchor) -> behind(match.group(1), anchor.today())),
            date(BEFORE + "过?(年)(?:[之以]后|后(?![天年台续面]))", (match, anchor) -> behind(match.group(1), anchor.today())),
            date(
                    "after (?:the )?(chinese new year|lunar new year|spring festival|new year|christmas)(?:'?s)?(?: holidays?| day)?(?!\\w)",
                    FestivalDates::english));

    private FestivalDates() {}

    private static LocalDate english(MatchResult match, Anchor anchor) {
        String name = match.group(1);
        return behind(name.startsWith("new") || name.startsWith("chr") ? name : "春节", anchor.today());
    }

    /** The first of these days that is still to come. */
    private static LocalDate behind(String name, LocalDate today) {
        LocalDate then = behind(name, today.getYear());
        return then.isAfter(today) ? then : behind(name, today.getYear() + 1);
    }

    private static LocalDate behind(String name, int year) {
        return switch (name) {
            case "春节", "新年", "年" -> of(NEW_YEARS, year).plusDays(DAYS_OF_NEW_YEAR);
            case "端午" -> of(DRAGON_BOATS, year).plusDays(1);
            case "中秋" -> of(MID_AUTUMNS, year).plusDays(1);
            default -> BEHIND.getOrDefault(name, MonthDay.of(1, 1)).atYear(year);
        };
    }

    private static LocalDate of(List<MonthDay> days, int year) {
        int index = year - FIRST_NEW_YEAR;
        if (index < 0 || index >= days.size()) {
            throw new DateTimeException("no table of that year");
        }
        return days.get(index).atYear(year);
    }

    private static List<MonthDay> days(String days) {
        return List.of(days.split(" ")).stream()
                .map(day -> MonthDay.parse("--" + day))
                .toList();
    }
}
