package io.salesbell.chat.command;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether what stands behind a known name at the end of a line is the rest of a longer, new one: Robotics in <em>visit
 * Polar Robotics</em>. Whoever meant the known one is asked and has one button to press; the other way round the record
 * would be somebody else's without a word.
 */
final class LongerName {
    private static final int MOST_WORDS = 2;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}'’&.-]*\\p{Ll}[\\p{L}'’&.-]*");

    /** What is said of a visit by one word, which phones write with a capital, too. */
    private static final Set<String> SAID = Set.of(
            "demo",
            "call",
            "called",
            "lunch",
            "dinner",
            "coffee",
            "meeting",
            "met",
            "talked",
            "visited",
            "intro",
            "today",
            "yesterday",
            "tomorrow",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    private LongerName() {}

    static boolean goesOnIn(String behind) {
        List<String> words = SPACE.splitAsStream(behind.strip())
                .filter(word -> !word.isEmpty())
                .toList();
        return !words.isEmpty()
                && words.size() <= MOST_WORDS
                && words.stream()
                        .allMatch(word ->
                                CAPITALISED.matcher(word).matches() && !SAID.contains(word.toLowerCase(Locale.ROOT)));
    }
}
