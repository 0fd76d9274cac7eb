package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Card;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The record that words or a card are about: the first number such as L12 in them, buttons' lines first. */
public final class Subjects {
    private static final Pattern NUMBER = Pattern.compile("(?i)(?<![a-z0-9])([LVD]\\d{1,9})(?![a-z0-9])");

    private Subjects() {}

    static String of(Card card, String words) {
        String lines =
                card.allButtons().stream().map(button -> button.command()).collect(Collectors.joining("\n"));
        return Stream.of(lines, words)
                .map(Subjects::in)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Empty where the words name no record. */
    public static String in(String words) {
        Matcher number = NUMBER.matcher(words);
        return number.find() ? number.group(1).toUpperCase(Locale.ROOT) : "";
    }
}
