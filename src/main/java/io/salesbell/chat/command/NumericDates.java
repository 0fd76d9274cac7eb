package io.salesbell.chat.command;

import static io.salesbell.chat.command.DayRule.date;
import static io.salesbell.chat.command.DayRule.moment;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/**
 * Dates in digits, the same in every language: year first, or month before day. 12-31, and in Chinese 12.31, are dates where
 * one belongs and figures elsewhere.
 */
final class NumericDates {
    static final List<DayRule> RULES = List.of(
            moment(
                    "\\d{4}-\\d{2}-\\d{2}t\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?:z|[+-]\\d{2}:\\d{2})",
                    NumericDates::instant),
            date("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)", (m, now) -> day(m, 1, 3, 4)),
            date("(20\\d{2})(\\d{2})(\\d{2})(?!\\d)", (m, now) -> day(m, 1, 2, 3)),
            date("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)", (m, now) -> day(m, 3, 1, 2)),
            date(
                    "(2\\d|3[0-8])/(\\d{1,2})/(\\d{1,2})(?![\\d/])",
                    (m, now) -> LocalDate.of(2000 + number(m, 1), number(m, 2), number(m, 3))),
            date(
                    "(\\d{1,2})/(\\d{1,2})(?![\\d寸折\"']| ?(?:inch|英寸))",
                    (m, now) -> now.nearest(number(m, 1), number(m, 2))),
            date(
                    "(?:(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])|([1-9])-(1[3-9]|2\\d|3[01]))(?![\\d.:-]|\\s?(?:am|pm|点|号店))",
                    DayRule.Kind.FAINT,
                    NumericDates::ofEither),
            date(
                    "(?:(0[1-9]|1[0-2])\\.(0[1-9]|[12]\\d|3[01])|([1-9])\\.(1[3-9]|2\\d|3[01]))(?=\\s*\\p{IsHan})(?!\\s*[个小万千百亿折倍版套元号点分时天周月年米公])",
                    DayRule.Kind.FAINT,
                    NumericDates::ofEither));

    private NumericDates() {}

    private static Moment instant(MatchResult match, Anchor anchor) {
        ZonedDateTime local = OffsetDateTime.parse(match.group().toUpperCase(Locale.ROOT))
                .atZoneSameInstant(anchor.now().getZone());
        return new Moment(local.toLocalDate(), local.toLocalTime());
    }

    /** Two figures of a month and a day, or a month of one figure and a day that is none. */
    private static LocalDate ofEither(MatchResult match, Anchor now) {
        int first = match.group(1) == null ? 3 : 1;
        return now.nearest(number(match, first), number(match, first + 1));
    }

    private static LocalDate day(MatchResult match, int year, int month, int day) {
        return LocalDate.of(number(match, year), number(match, month), number(match, day));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
