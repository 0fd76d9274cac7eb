package io.salesbell.chat.command;

import io.salesbell.chat.command.DayRule.Kind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grammar of a moment: a day, a time, a day and a time in either order, or a date and the weekday it falls on. */
final class MomentPhrase {
    /** The longest phrase at a place; its moment is null where there is no such day or time. */
    record Hit(int end, boolean faint, @Nullable Moment moment) {}

    private static final List<DayRule> RULES = Stream.of(
                    NumericDates.RULES,
                    RelativeDates.RULES,
                    EnglishDates.RULES,
                    ChineseDates.RULES,
                    FestivalDates.RULES)
            .flatMap(List::stream)
            .toList();
    private static final String TIES = "./:";
    /** Wed/Thu are two days, of which the first counts. */
    private static final Pattern OTHER_WEEKDAY = Pattern.compile("/(?:mon|tue|wed|thu|fri|sat|sun)");

    private static final String WORD_TIES = ".-/";

    private MomentPhrase() {}

    static List<DayRule> rules() {
        return RULES;
    }

    static @Nullable Hit at(String text, int start, Anchor anchor) {
        DayRule.Hit day = dayAt(text, start, anchor);
        if (day != null) {
            day = withItsWeekday(text, day, anchor);
            return withTime(text, start, day);
        }
        TimesOfDay.Hit time = timeAt(text, start);
        return time == null ? null : withDay(text, time, anchor);
    }

    /** Whether the day is said in figures, so that figures behind it may be its year. */
    private static boolean isDate(String text, int start, DayRule.Hit day) {
        return text.substring(start, day.end()).chars().anyMatch(Character::isDigit);
    }

    private static Hit withTime(String text, int start, DayRule.Hit day) {
        int next = gap(text, day.end());
        TimesOfDay.Hit said = timeAt(text, next);
        TimesOfDay.Hit time = said == null && !isDate(text, start, day) ? TimesOfDay.hourAt(text, day.end()) : said;
        if (time == null) {
            return new Hit(day.end(), day.kind() == Kind.FAINT, day.moment());
        }
        return new Hit(time.end(), false, at(day.moment(), time));
    }

    private static Hit withDay(String text, TimesOfDay.Hit time, Anchor anchor) {
        int next = gap(text, time.end());
        boolean apart = time.faint() && text.substring(time.end(), next).contains(",");
        DayRule.Hit day = apart ? null : dayAt(text, next, anchor);
        if (day != null) {
            return new Hit(day.end(), false, at(day.moment(), time));
        }
        Moment nearest = time.time() == null ? null : new Moment(anchor.nearest(time.time()), time.time());
        return new Hit(time.end(), time.faint(), nearest);
    }

    private static @Nullable Moment at(@Nullable Moment day, TimesOfDay.Hit time) {
        return day == null || time.time() == null
                ? null
                : new Moment(day.date().plusDays(time.extraDays()), time.time());
    }

    /** 12/5 周六 and Sat, Dec 5: the date counts, if the weekday agrees with it. */
    private static DayRule.Hit withItsWeekday(String text, DayRule.Hit first, Anchor anchor) {
        DayRule.Hit second = dayAt(text, gap(text, first.end()), anchor);
        if (second == null || first.moment() == null || second.moment() == null) {
            return first;
        }
        boolean oneIsADate = (first.kind() == Kind.DATE) != (second.kind() == Kind.DATE);
        Moment date = first.kind() == Kind.DATE ? first.moment() : second.moment();
        Moment weekday = first.kind() == Kind.DATE ? second.moment() : first.moment();
        boolean agree = date.date().getDayOfWeek() == weekday.date().getDayOfWeek();
        return oneIsADate && agree ? new DayRule.Hit(second.end(), Kind.DATE, date) : first;
    }

    private static DayRule.@Nullable Hit dayAt(String text, int start, Anchor anchor) {
        DayRule.Hit longest = null;
        for (DayRule rule : RULES) {
            DayRule.Hit hit = rule.at(text, start, anchor);
            if (hit != null && (longest == null || hit.end() > longest.end()) && endsClean(text, hit.end())) {
                longest = hit;
            }
        }
        return longest;
    }

    private static TimesOfDay.@Nullable Hit timeAt(String text, int start) {
        TimesOfDay.Hit hit = TimesOfDay.at(text, start);
        return hit == null || !endsClean(text, hit.end()) ? null : hit;
    }

    private static boolean endsClean(String text, int end) {
        boolean insideAWord = end < text.length() && text.startsWith("night", end);
        boolean otherDay =
                OTHER_WEEKDAY.matcher(text).region(end, text.length()).lookingAt();
        return insideAWord || otherDay || isTimeMark(text, end) || Edges.endsClean(text, end, TIES, WORD_TIES);
    }

    private static int gap(String text, int end) {
        int at = end;
        while (at < text.length() && at < end + 2 && " ,的(".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at == end && isTimeMark(text, end) ? end + 1 : at;
    }

    private static boolean isTimeMark(String text, int at) {
        return at + 1 < text.length() && text.charAt(at) == 't' && Edges.isDigit(text.charAt(at + 1));
    }
}
