package io.salesbell.chat.command;

import static io.salesbell.chat.command.DayRule.date;

import io.salesbell.chat.command.DayRule.Kind;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** Days as Chinese names them, over folded (simplified) text; look-arounds keep out 每周三, 一周三次, 15号楼 and the like. */
final class ChineseDates {
    private static final String COUNT_BEFORE = "(?<![零一二两三四五六七八九十几\\d])";
    private static final String NUMBER = "(\\d{1,2}|[零一二三四五六七八九十]{1,3})";
    private static final String NEAR = "(上上|上|本|这|当|下下|下)个?";
    /** 周3回访; 本周3家 counts something. */
    private static final String FIGURE = "[1-6](?=[前上下早晚中回拜发打见去再联跟约送签\\s,.;:!)]|$)";

    private static final Map<String, Integer> STEPS =
            Map.of("上上", -2, "上", -1, "去", -1, "本", 0, "这", 0, "当", 0, "今", 0, "下", 1, "明", 1, "下下", 2);
    private static final Map<String, Integer> DAYS =
            Map.of("大前", -3, "前", -2, "昨", -1, "今", 0, "明", 1, "后", 2, "大后", 3);
    private static final String WEEKDAYS = "一二三四五六日";

    static final List<DayRule> RULES = List.of(
            date(
                    "(大前|大后|前|昨|今|明|后)(?:天(?!气)|儿个?(?![童子科媳女])|日(?!头条|志|程|报))",
                    (m, now) -> now.today().plusDays(DAYS.getOrDefault(m.group(1), 0))),
            date("([昨今明后])(?=早(?![点期])|晚(?![点期]))", (m, now) -> now.today().plusDays(DAYS.getOrDefault(m.group(1), 0))),
            date(
                    "(?<![每单双零一二两三四五六七八九十半几个\\d])(?:" + NEAR + ")?(?:周|星期|礼拜)([一二三四五六]|日(?![报程均])|天(?!气)|" + FIGURE
                            + ")(?![次个级年月期线])",
                    Kind.WEEKDAY,
                    ChineseDates::weekday),
            date("(?:本|这个?)?周末", (m, now) -> now.nearest(DayOfWeek.SATURDAY)),
            date("(上上|上|下下|下)个?(?:周|星期|礼拜)末", (m, now) -> now.inWeek(step(m), DayOfWeek.SATURDAY)),
            date("(?<![线以会])(上上|上|下下|下)个?(?:周|星期|礼拜)(?![边期])", (m, now) -> now.inWeek(step(m), DayOfWeek.MONDAY)),
            date(NEAR + "月([初中底末])", (m, now) -> MonthPart.named(m.group(2)).of(now.month(step(m)))),
            date("(?<![零一二三四五六七八九十个每上下本这当\\d])月([初底末])", (m, now) -> now.nearest(MonthPart.named(m.group(1)))),
            date(NEAR + "月" + NUMBER + "[号日]", (m, now) -> now.month(step(m)).atDay(small(m.group(2)))),
            date("(下下|下|上)个?月(?![初中底末份])", (m, now) -> now.month(step(m)).atDay(1)),
            date(
                    COUNT_BEFORE + "(?:(\\d{4}|[零〇一二三四五六七八九]{4})年|(今|明|去)年)?" + NUMBER + "月" + NUMBER
                            + "(?:[日号]|(?![\\d\\p{IsHan}.]))",
                    ChineseDates::fullDate),
            date(COUNT_BEFORE + "(?:(今|明)年)?" + NUMBER + "月份?([初中底末])", ChineseDates::partOfMonth),
            date(
                    "(今|明)年" + NUMBER + "月(?!\\d|[初中底末])",
                    (m, now) -> LocalDate.of(now.now().getYear() + step(m), small(m.group(2)), 1)),
            date(
                    COUNT_BEFORE + "(?<![月第.])(?:(\\d{1,2})日|" + NUMBER + "号)(?![楼线店厅馆门桌机院路仓库柜码内元游均报程文志])",
                    (m, now) -> now.nearest(small(m.group(1) == null ? m.group(2) : m.group(1)))),
            date("(?<![\\d每今明去])年[底末](?!会)", (m, now) -> LocalDate.of(now.now().getYear(), 12, 31)),
            date("(今|明|去)年[底末](?!会)", (m, now) -> LocalDate.of(now.now().getYear() + step(m), 12, 31)));

    private ChineseDates() {}

    private static LocalDate weekday(MatchResult match, Anchor anchor) {
        String day = match.group(2);
        int named = day.equals("天") ? WEEKDAYS.length() : WEEKDAYS.indexOf(day) + 1;
        int index = named == 0 ? Integer.parseInt(day) : named;
        return match.group(1) == null
                ? anchor.nearest(DayOfWeek.of(index))
                : anchor.inWeek(step(match), DayOfWeek.of(index));
    }

    private static LocalDate fullDate(MatchResult match, Anchor anchor) {
        int month = small(match.group(3));
        int day = small(match.group(4));
        @Nullable String year = match.group(1);
        @Nullable String nearYear = match.group(2);
        if (year != null) {
            return LocalDate.of(ChineseNumbers.year(year), month, day);
        }
        return nearYear == null
                ? anchor.nearest(month, day)
                : LocalDate.of(anchor.now().getYear() + STEPS.getOrDefault(nearYear, 0), month, day);
    }

    private static LocalDate partOfMonth(MatchResult match, Anchor anchor) {
        int month = small(match.group(2));
        MonthPart part = MonthPart.named(match.group(3));
        LocalDate near =
                anchor.nearest(month, part.of(YearMonth.of(2001, month)).getDayOfMonth());
        int year = match.group(1) == null ? near.getYear() : anchor.now().getYear() + step(match);
        return part.of(YearMonth.of(year, month));
    }

    private static int step(MatchResult match) {
        return STEPS.getOrDefault(match.group(1), 0);
    }

    private static int small(String number) {
        int value = ChineseNumbers.small(number);
        if (value < 0) {
            throw new DateTimeException("no number");
        }
        return value;
    }
}
