package io.salesbell.chat.command;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two ASCII characters with which a match of a pattern may begin: most places of a text are told by them to begin
 * none. Of any other characters it may.
 */
final class Starts {
    private static final int ASCII = 0x80;

    private final BitSet may = new BitSet(ASCII * ASCII);

    /** Of a pattern that looks back, if at all, for what must not stand before it. */
    Starts(Pattern pattern) {
        for (char first = 0; first < ASCII; first++) {
            if (mayBegin(pattern, String.valueOf(first))) {
                for (char second = 0; second < ASCII; second++) {
                    may.set(first * ASCII + second, mayBegin(pattern, "" + first + second));
                }
            }
        }
    }

    private static boolean mayBegin(Pattern pattern, String text) {
        Matcher begun = pattern.matcher(text);
        return begun.lookingAt() || begun.hitEnd();
    }

    boolean mayBe(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at) >= ASCII || text.charAt(at + 1) >= ASCII) {
            return true;
        }
        return may.get(text.charAt(at) * ASCII + text.charAt(at + 1));
    }
}
