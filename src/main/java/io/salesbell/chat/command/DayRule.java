package io.salesbell.chat.command;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to write a day: its pattern over folded text and how a match is read. */
record DayRule(Pattern pattern, Starts starts, Kind kind, Reader reader) {
    private DayRule(Pattern pattern, Kind kind, Reader reader) {
        this(pattern, new Starts(pattern), kind, reader);
    }

    /** How much a match is worth inside a longer text. */
    enum Kind {
        DATE,
        WEEKDAY,
        /** A word that is as often something else (sat, sun): a day only together with a time, or alone. */
        FAINT
    }

    /** Turns a match into a moment; throws DateTimeException where there is no such day. */
    @FunctionalInterface
    interface Reader {
        Moment read(MatchResult match, Anchor anchor);
    }

    /** Reads a match as a date without a time. */
    @FunctionalInterface
    interface DateReader {
        LocalDate read(MatchResult match, Anchor anchor);
    }

    /** A match: its end, and its moment or null where there is no such day. */
    record Hit(int end, Kind kind, @Nullable Moment moment) {}

    static DayRule date(String regex, DateReader reader) {
        return date(regex, Kind.DATE, reader);
    }

    static DayRule date(String regex, Kind kind, DateReader reader) {
        return new DayRule(
                Pattern.compile(regex), kind, (match, anchor) -> new Moment(reader.read(match, anchor), null));
    }

    static DayRule moment(String regex, Reader reader) {
        return new DayRule(Pattern.compile(regex), Kind.DATE, reader);
    }

    @Nullable
    Hit at(String text, int start, Anchor anchor) {
        if (!starts.mayBe(text, start)) {
            return null;
        }
        Matcher match = pattern.matcher(text)
                .useTransparentBounds(true)
                .useAnchoringBounds(false)
                .region(start, text.length());
        if (!match.lookingAt()) {
            return null;
        }
        try {
            return new Hit(match.end(), kind, reader.read(match.toMatchResult(), anchor));
        } catch (DateTimeException noSuchDay) {
            return new Hit(match.end(), kind, null);
        }
    }
}
