package io.salesbell.team;

import io.salesbell.chat.Folded;
import java.util.Set;

/** Short keys made of names: the plain letters and digits, or a stem with a number where there are none. */
final class Keys {
    private static final int LONGEST = 20;

    private Keys() {}

    /** A key for the name that is not among the taken ones; a number alone is none, as it would be read as one. */
    static String free(String name, String stem, Set<String> taken) {
        String plain = Folded.of(name).replaceAll("[^a-z0-9]", "");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length()));
        String wanted = cut.matches("\\d*") ? stem + cut : cut;
        String key = wanted;
        for (int number = 2; taken.contains(key); number++) {
            key = wanted + number;
        }
        return key;
    }
}
