package io.salesbell.chat.command;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and lengths of time as people type them in English and Chinese, seen from a moment in the member's zone. The
 * results are local dates and times: gaps and overlaps of summer time are for the caller to resolve.
 */
public final class Moments {
    /** Why a text is no moment. */
    public enum Problem {
        NOT_A_DATE,
        /** It looks like a date or time, but there is none such: 2/30, 25:00. */
        NO_SUCH_DATE
    }

    private static final Pattern BEFORE = Pattern.compile("^(?:on|by|before|until|till) ");
    private static final Pattern AFTER = Pattern.compile("[.!,;]$");
    private static final Pattern LEAD_IN = Pattern.compile("(?:^|\\s)(?:on|at|by|in|until|till|the)$");
    /** 周五前发报价: 前 belongs to the day. */
    private static final Pattern BY = Pattern.compile("^[之以]?前(?![台端期往年])");

    /** Wed or Thu, 周三/周四. */
    private static final Pattern OR_ANOTHER =
            Pattern.compile("\\s?(?:/|or\\b|或者?)\\s?(?:mon|tue|wed|thu|fri|sat|sun|下?周|星期|礼拜)");

    private static final Pattern LOOSE_BEHIND = Pattern.compile("^[.!。！)）]+(?=\\s|$)|^\\s*[-–—]+\\s+");

    private static final Pattern OPEN_BRACKET = Pattern.compile("\\s*[(（]\\s*$");

    private static final String LOOSE = ",，、:：;；";
    /** 24/7 and 60/40 are no dates. */
    private static final Pattern RATIO = Pattern.compile("24/7|[4-9]\\d/\\d+|\\d+/[4-9]\\d");

    private static final int LONGEST_PHRASE = 80;

    private Moments() {}

    /** Reads a whole phrase. */
    public static Optional<Moment> parse(String text, ZonedDateTime now, Lean lean) {
        MomentPhrase.Hit hit = whole(text, now, lean);
        return hit == null ? Optional.empty() : Optional.ofNullable(hit.moment());
    }

    /** Why {@link #parse} gives nothing; empty when it gives a moment. */
    public static Optional<Problem> problem(String text, ZonedDateTime now, Lean lean) {
        MomentPhrase.Hit hit = whole(text, now, lean);
        if (hit == null) {
            return Optional.of(Problem.NOT_A_DATE);
        }
        return hit.moment() == null ? Optional.of(Problem.NO_SUCH_DATE) : Optional.empty();
    }

    /**
     * The first date or time inside a text. Parts of ids, numbers, addresses and longer words are passed over, and so are
     * words that are as often no date (sat, sun, 上午, 三点) unless a date and a time stand together.
     */
    public static Optional<Found<Moment>> find(String text, ZonedDateTime now, Lean lean) {
        return find(text, now, lean, hit -> false);
    }

    /** The date or time with which a text begins, be it one of those words: for a place where a time belongs. */
    static Optional<Found<Moment>> opening(String text, ZonedDateTime now, Lean lean) {
        return find(text, now, lean, hit -> hit.start() == 0).filter(found -> found.start() == 0);
    }

    /** The first date or time, of the words that may be none those that count. */
    static Optional<Found<Moment>> find(
            String text, ZonedDateTime now, Lean lean, Predicate<Found<Moment>> faintCounts) {
        String folded = TextFolding.foldForMatching(text);
        var anchor = new Anchor(now, lean);
        int start = 0;
        while (start < folded.length()) {
            MomentPhrase.Hit hit = Character.isLetterOrDigit(folded.charAt(start)) && Edges.startsClean(folded, start)
                    ? MomentPhrase.at(folded, start, anchor)
                    : null;
            if (hit != null && hit.moment() != null) {
                Found<Moment> found = new Found<>(hit.moment(), start, hit.end());
                if (!hit.faint() || faintCounts.test(found)) {
                    return Optional.of(found);
                }
            }
            start = hit == null || hit.faint() ? start + 1 : hit.end();
        }
        return Optional.empty();
    }

    /** What looks like a date or time at either end of the text, but there is none such: 31/11, 25:00. */
    static Optional<String> impossible(String text, ZonedDateTime now) {
        String folded = TextFolding.foldForMatching(text);
        var anchor = new Anchor(now, Lean.FUTURE);
        for (int start = 0; start < folded.length(); start++) {
            MomentPhrase.Hit hit = Character.isLetterOrDigit(folded.charAt(start)) && Edges.startsClean(folded, start)
                    ? MomentPhrase.at(folded, start, anchor)
                    : null;
            if (hit != null && hit.moment() == null && !hit.faint() && (start == 0 || hit.end() == folded.length())) {
                String phrase = text.substring(start, hit.end());
                return RATIO.matcher(phrase).matches() ? Optional.empty() : Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** The text without a moment found in it, and without the words that led to it; whole where another is left open. */
    public static String without(String text, Found<Moment> moment) {
        if (OR_ANOTHER
                .matcher(TextFolding.foldForMatching(text.substring(moment.end())))
                .lookingAt()) {
            return text.strip();
        }
        String before =
                trimmed(OPEN_BRACKET.matcher(text.substring(0, moment.start())).replaceFirst(""));
        before = trimmed(
                LEAD_IN.matcher(TextFolding.foldForMatching(before)).find()
                        ? before.substring(0, Math.max(0, before.lastIndexOf(' ')))
                        : before);
        String behind = BY.matcher(text.substring(moment.end())).replaceFirst("");
        String after = trimmed(LOOSE_BEHIND.matcher(behind).replaceFirst(""));
        boolean apart = !before.isEmpty()
                && !after.isEmpty()
                && !Character.isIdeographic(before.codePointBefore(before.length()));
        return before + (apart ? " " : "") + after;
    }

    private static boolean isLoose(char c) {
        return Character.isWhitespace(c) || LOOSE.indexOf(c) >= 0;
    }

    private static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isLoose(text.charAt(from))) {
            from++;
        }
        while (to > from && isLoose(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether a phrase names a day: a time alone is today's or that of the day beside it, as one looks back or ahead. */
    static boolean namesDay(String phrase, ZonedDateTime now) {
        Optional<Moment> ahead = parse(phrase, now, Lean.FUTURE);
        return parse(phrase, now, Lean.PAST)
                .filter(back -> ahead.filter(
                                moment -> moment.date().equals(back.date().plusDays(1)))
                        .isEmpty())
                .isPresent();
    }

    /** Reads a length of time, longer than nothing; a day is 24 hours. */
    public static Optional<Duration> duration(String text) {
        return Optional.ofNullable(Durations.parse(fold(text)));
    }

    private static MomentPhrase.@Nullable Hit whole(String text, ZonedDateTime now, Lean lean) {
        String folded = fold(text);
        if (folded.isEmpty() || folded.length() > LONGEST_PHRASE) {
            return null;
        }
        MomentPhrase.Hit hit = MomentPhrase.at(folded, 0, new Anchor(now, lean));
        return hit == null || hit.end() < folded.length() ? null : hit;
    }

    private static String fold(String text) {
        String stripped =
                AFTER.matcher(TextFolding.foldForMatching(text).strip()).replaceFirst("");
        return BEFORE.matcher(stripped).replaceFirst("").strip();
    }
}
