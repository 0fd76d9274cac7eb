package io.salesbell.chat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The record that a message of the bot is about, by its number: the one that its buttons name behind their command, else
 * the one that stands in its words. Several make none.
 */
public final class Subjects {
    private static final Pattern OF_BUTTON =
            Pattern.compile("(?i)^\\p{L}+(?: \\p{L}+)? (?<number>[LVD]\\d{1,9})(?![\\p{L}\\p{N}])");
    /** A number stands apart as the bot writes it: L12, （L12）; V3发动机, X-V3 and V3.5 are somebody's words. */
    private static final Pattern IN_WORDS =
            Pattern.compile("(?<![^\\s\\p{Ps}\\p{Pi}:：,，、;；。!！?？·*\"#])(?<number>[LVD]\\d{1,9})"
                    + "(?=$|[\\s\\p{P}])(?![-_/]|[.,]\\d)");

    private Subjects() {}

    /** Empty where the card is about no record, or about several. */
    public static String of(Card card, String words) {
        String named = only(card.allButtons().stream().flatMap(button -> numbers(OF_BUTTON, button.command())));
        return named.isEmpty() ? in(words) : named;
    }

    /** Empty where the words name no record, or several. */
    public static String in(String words) {
        return only(numbers(IN_WORDS, words));
    }

    private static Stream<String> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static String only(Stream<String> numbers) {
        Set<String> different = numbers.collect(Collectors.toSet());
        return different.size() == 1 ? different.iterator().next() : "";
    }
}
