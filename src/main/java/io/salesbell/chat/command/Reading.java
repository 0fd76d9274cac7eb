package io.salesbell.chat.command;

import io.salesbell.chat.Speaker;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line being read from left to right: the raw text for what is kept, the folded one for what is matched. */
final class Reading {
    /** 7-11:30 begins with a name; 9:00-10:00 are two times. */
    private static final Pattern TIME = Pattern.compile(
            "(?<![\\p{Alnum}:.])(?<!(?<!:\\d\\d)-)(?:[01]?\\d|2[0-3])(?<colon>:)[0-5]\\d(?![\\p{Alnum}&&[^apAP]])");

    private static final int LONGEST_BEFORE_TIME = 6;
    private static final int LONGEST_BEHIND_TIME = 4;
    private static final String STOPS = "。；！";

    private final Speaker speaker;
    private final ZonedDateTime now;
    private final String raw;
    private final String folded;
    private final int end;
    private final Map<Long, Integer> knownNames;
    private int position;

    Reading(Speaker speaker, ZonedDateTime now, String raw) {
        this(speaker, now, raw, TextFolding.foldForMatching(raw), 0, raw.length(), new HashMap<>());
    }

    private Reading(
            Speaker speaker,
            ZonedDateTime now,
            String raw,
            String folded,
            int from,
            int end,
            Map<Long, Integer> knownNames) {
        this.knownNames = knownNames;
        this.speaker = speaker;
        this.now = now;
        this.raw = raw;
        this.folded = folded;
        this.position = from;
        this.end = end;
    }

    /** A reading of a part of the same line. */
    Reading part(int from, int to) {
        return new Reading(speaker, now, raw, folded, from, to, knownNames);
    }

    Speaker speaker() {
        return speaker;
    }

    ZonedDateTime now() {
        return now;
    }

    int position() {
        return position;
    }

    int end() {
        return end;
    }

    /** The whole line as typed, also outside this part. */
    String line() {
        return raw;
    }

    String rest() {
        return raw.substring(position, end);
    }

    /** How long the known name is with which the rest begins; what was looked up for this line is not looked up again. */
    int knownName(ToIntFunction<String> look) {
        return knownNames.computeIfAbsent(((long) position << Integer.SIZE) | end, place -> look.applyAsInt(rest()));
    }

    String foldedRest() {
        return folded.substring(position, end);
    }

    String between(int from, int to) {
        return raw.substring(from, to).strip();
    }

    char foldedAt(int index) {
        return folded.charAt(index);
    }

    /** Whether the colon is that of https://acme.com, which ends no name. */
    boolean isOfAnAddress(int colon) {
        return raw.startsWith("//", colon + 1);
    }

    boolean startsWith(String word) {
        return position + word.length() <= end && CommandIndex.startsWith(folded, position, word);
    }

    boolean isBlank() {
        return rest().isBlank();
    }

    void moveTo(int index) {
        position = index;
    }

    /** Whether the colon is that of 9:30, which ends no name. */
    boolean isOfATime(int colon) {
        int from = Math.max(0, colon - LONGEST_BEFORE_TIME);
        int to = Math.min(folded.length(), colon + LONGEST_BEHIND_TIME);
        Matcher time = TIME.matcher(folded.substring(from, to));
        while (time.find()) {
            if (from + time.start("colon") == colon) {
                return true;
            }
        }
        return false;
    }

    /** Whether a Chinese sentence ends there, and with it every name. */
    boolean isStopAt(int index) {
        return STOPS.indexOf(raw.charAt(index)) >= 0;
    }

    /** Whether a dash stands between spaces there, as where a sentence begins anew. */
    boolean isDashAt(int index) {
        return folded.charAt(index) == '-'
                && index + 1 < end
                && folded.charAt(index + 1) == ' '
                && index > 0
                && folded.charAt(index - 1) == ' ';
    }

    /** Whether a full stop stands there behind which a sentence begins. */
    boolean isFullStopAt(int index) {
        return folded.charAt(index) == '.' && index + 1 < end && Character.isWhitespace(folded.charAt(index + 1));
    }

    /** Passes the dash of 拜访-华为-谈价, which stands where the space belongs; the sign of a figure stays. */
    void skipLeadingDash() {
        int next = position + 1;
        boolean named = next < end
                && folded.charAt(position) == '-'
                && (Character.isLetter(folded.charAt(next)) || folded.charAt(next) == ' ');
        if (named) {
            moveTo(next);
            skipSeparators();
        }
    }

    /** Passes white space and the separators between arguments. */
    void skipSeparators() {
        while (position < end
                && (isSeparator(folded.charAt(position))
                        || isStopAt(position)
                        || isDashAt(position)
                        || isFullStopAt(position))) {
            position++;
        }
    }

    static boolean isSeparator(char c) {
        return Character.isWhitespace(c) || c == ':' || c == ',' || c == '|' || c == '、';
    }

    /** The next word, for naming what was not understood. */
    String nextWord() {
        String left = rest().strip();
        int cut = 0;
        while (cut < left.length() && !Character.isWhitespace(left.charAt(cut))) {
            cut++;
        }
        return left.substring(0, left.offsetByCodePoints(0, Math.min(20, left.codePointCount(0, cut))));
    }
}
