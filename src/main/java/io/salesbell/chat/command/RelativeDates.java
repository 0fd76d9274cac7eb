package io.salesbell.chat.command;

import static io.salesbell.chat.command.DayRule.moment;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/** So long from now or ago: days and longer give a date, hours and minutes a date and a time. */
final class RelativeDates {
    private static final String COUNT = "(" + Durations.COUNT + ")";
    private static final String UNIT = "(minute|min|hour|hr|day|week|month|year)s?(?!\\w)";
    private static final Map<String, ChronoUnit> DATE_UNITS = Map.of(
            "day",
            ChronoUnit.DAYS,
            "天",
            ChronoUnit.DAYS,
            "日",
            ChronoUnit.DAYS,
            "week",
            ChronoUnit.WEEKS,
            "周",
            ChronoUnit.WEEKS,
            "星期",
            ChronoUnit.WEEKS,
            "礼拜",
            ChronoUnit.WEEKS,
            "month",
            ChronoUnit.MONTHS,
            "个月",
            ChronoUnit.MONTHS);
    private static final BigDecimal MONTHS_OF_A_YEAR = BigDecimal.valueOf(12);
    private static final int DAYS_OF_HALF_A_MONTH = 15;

    static final List<DayRule> RULES = List.of(
            moment("in " + COUNT + " ?" + UNIT, (m, now) -> from(now, m.group(1), m.group(2), m.group(), 1)),
            moment(COUNT + " ?" + UNIT + " (ago|later|from now)", RelativeDates::english),
            moment(
                    "(?<![零一二两三四五六七八九十百第几\\d.])" + COUNT
                            + "(?:(个半)(?=小时|钟头|月)|个(?!月))?(小时|钟头|分钟|刻钟|天|日|周|星期|礼拜|个?月|年)(半)?[之以]?(后|前)",
                    RelativeDates::chinese));

    private RelativeDates() {}

    private static Moment english(MatchResult match, Anchor anchor) {
        return from(
                anchor,
                match.group(1),
                match.group(2),
                match.group(),
                match.group(3).equals("ago") ? -1 : 1);
    }

    private static Moment chinese(MatchResult match, Anchor anchor) {
        if (match.group(2) != null && match.group(3).endsWith("月")) {
            throw new DateTimeException("a month and a half has no day");
        }
        return from(
                anchor,
                match.group(1),
                match.group(3),
                match.group(),
                match.group(5).equals("前") ? -1 : 1);
    }

    private static Moment from(Anchor anchor, String typedCount, String unit, String whole, int direction) {
        BigDecimal count = Durations.count(typedCount);
        if (count == null) {
            throw new DateTimeException("no number");
        }
        @Nullable ChronoUnit dateUnit = DATE_UNITS.get(unit);
        if (unit.equals("year") || unit.equals("年")) {
            return inUnits(anchor, count.multiply(MONTHS_OF_A_YEAR), ChronoUnit.MONTHS, direction);
        }
        return dateUnit == null ? inTime(anchor, whole, direction) : inUnits(anchor, count, dateUnit, direction);
    }

    private static Moment inUnits(Anchor anchor, BigDecimal count, ChronoUnit unit, int direction) {
        LocalDate today = anchor.today();
        if (unit == ChronoUnit.MONTHS && count.compareTo(new BigDecimal("0.5")) == 0) {
            return new Moment(today.plusDays((long) direction * DAYS_OF_HALF_A_MONTH), null);
        }
        if (count.stripTrailingZeros().scale() > 0) {
            throw new DateTimeException("part of a day");
        }
        return new Moment(today.plus(direction * count.longValueExact(), unit), null);
    }

    private static Moment inTime(Anchor anchor, String whole, int direction) {
        Duration length = Durations.parse(whole.replaceAll("^in | (?:ago|later|from now)$|[之以]?[后前]$", ""));
        if (length == null) {
            throw new DateTimeException("no length");
        }
        ZonedDateTime then = anchor.now().plus(length.multipliedBy(direction)).truncatedTo(ChronoUnit.MINUTES);
        return new Moment(then.toLocalDate(), then.toLocalTime());
    }
}
