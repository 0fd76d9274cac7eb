package io.salesbell.chat.command;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One choice of a menu: its command line and the version of the subject it was drawn for. */
record MenuChoice(String line, @Nullable Integer version) {
    private static final Pattern RECORD = Pattern.compile("[A-Z]\\d{1,9}");
    private static final Pattern ABOUT = Pattern.compile("^[a-z ]+ (?<record>[A-Z]\\d{1,9})\\b.*", Pattern.DOTALL);
    private static final Pattern NAMING = Pattern.compile("^\\D{1,24}?\\s?#?(?<record>[A-Za-z]\\d{1,9})(?!\\w)");

    /** The record that a choice's line is about, else the line. */
    static String subject(String line) {
        Matcher about = ABOUT.matcher(line);
        return about.matches() ? about.group("record") : line;
    }

    /** The record that a line as typed names first. */
    static Optional<String> named(String line) {
        Matcher naming = NAMING.matcher(line);
        return naming.find() ? Optional.of(naming.group("record").toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    static boolean isRecord(String text) {
        return RECORD.matcher(text).matches();
    }

    String subject() {
        return subject(line);
    }

    boolean isAboutRecord() {
        return ABOUT.matcher(line).matches();
    }
}
