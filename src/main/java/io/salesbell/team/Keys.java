package io.salesbell.team;

import io.salesbell.chat.Folded;
import java.util.Set;

/** Short keys made of names: the plain letters and digits, or a stem with a number where there are none. */
final class Keys {
    private static final int LONGEST = 20;

    private Keys() {}

    /** A key for the name that is not among the taken ones. */
    static String free(String name, String stem, Set<String> taken) {
        String plain = Folded.of(name).replaceAll("[^a-z0-9]", "");
        String wanted = plain.isEmpty() ? stem : plain.substring(0, Math.min(LONGEST, plain.length()));
        String key = wanted;
        for (int number = 2; taken.contains(key); number++) {
            key = wanted + number;
        }
        return key;
    }
}
