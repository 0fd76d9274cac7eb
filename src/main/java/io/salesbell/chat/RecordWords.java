package io.salesbell.chat;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a line says which record it is about: {@code L12} behind the command's words, as buttons write it or as typed. */
public final class RecordWords {
    private static final Pattern RECORD = Pattern.compile("[A-Z]\\d{1,9}");
    private static final Pattern ABOUT =
            Pattern.compile("^[a-z ]+ (?<record>" + RECORD + ")\\b(?<more>.*)$", Pattern.DOTALL);
    private static final Pattern NAMING = Pattern.compile("^\\D{1,24}?\\s?#?(?<record>[A-Za-z]\\d{1,9})(?!\\w)");

    private RecordWords() {}

    /** A line's record and what stands behind it. */
    public record About(String record, String more) {}

    /** What a button's line is about; empty where it is no record first of all. */
    public static Optional<About> about(String line) {
        Matcher about = ABOUT.matcher(line);
        return about.matches() ? Optional.of(new About(about.group("record"), about.group("more"))) : Optional.empty();
    }

    /** The record that a line as typed names first. */
    public static Optional<String> named(String line) {
        Matcher naming = NAMING.matcher(line);
        return naming.find() ? Optional.of(naming.group("record").toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    public static boolean isRecord(String text) {
        return RECORD.matcher(text).matches();
    }
}
