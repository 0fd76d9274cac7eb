package io.salesbell.chat.command;

import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** English names of months in lower case, in full or by their first letters: november, nov, sept. */
final class MonthName {
    private MonthName() {}

    /** The month of that name; empty for another word. */
    static Optional<Month> read(String word) {
        return Stream.of(Month.values())
                .filter(month -> {
                    String full = month.name().toLowerCase(Locale.ROOT);
                    return full.equals(word)
                            || full.substring(0, 3).equals(word)
                            || (word.equals("sept") && month == Month.SEPTEMBER);
                })
                .findFirst();
    }
}
