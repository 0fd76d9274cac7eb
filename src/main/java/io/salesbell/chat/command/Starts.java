package io.salesbell.chat.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ASCII characters with which a match of a pattern may begin: most places of a text are told by their first character
 * to begin none. Of any other character it may.
 */
final class Starts {
    private static final int ASCII = 0x80;

    private final boolean[] may = new boolean[ASCII];

    /** Of a pattern that looks back, if at all, for what must not stand before it. */
    Starts(Pattern pattern) {
        for (char c = 0; c < ASCII; c++) {
            Matcher alone = pattern.matcher(String.valueOf(c));
            may[c] = alone.lookingAt() || alone.hitEnd();
        }
    }

    boolean mayBe(String text, int at) {
        return at >= text.length() || text.charAt(at) >= ASCII || may[text.charAt(at)];
    }
}
