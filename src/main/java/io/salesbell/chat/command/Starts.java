package io.salesbell.chat.command;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The characters with which a match of a pattern may begin, the first two where both are ASCII: most places of a text are
 * told by them to begin none.
 */
final class Starts {
    private static final int ASCII = 0x80;

    /** Of each script that is typed a letter that no pattern names, and what stands between words. */
    private static final String ANY_OTHER = "龘éжλ한ひאع，\uD83D\uDE00";

    private final BitSet first = new BitSet();
    private final BitSet pairs = new BitSet(ASCII * ASCII);
    private final boolean anyOther;

    /** Of a pattern that looks back, if at all, for what must not stand before it. */
    Starts(Pattern pattern) {
        anyOther = ANY_OTHER.chars().anyMatch(other -> mayBegin(pattern, Character.toString(other)));
        IntStream.concat(IntStream.range(0, ASCII), pattern.pattern().chars())
                .distinct()
                .filter(one -> mayBegin(pattern, Character.toString(one)))
                .forEach(first::set);
        for (int one = first.nextSetBit(0); one >= 0 && one < ASCII; one = first.nextSetBit(one + 1)) {
            for (char second = 0; second < ASCII; second++) {
                pairs.set(one * ASCII + second, mayBegin(pattern, (char) one + "" + second));
            }
        }
    }

    private static boolean mayBegin(Pattern pattern, String text) {
        Matcher begun = pattern.matcher(text);
        return begun.lookingAt() || begun.hitEnd();
    }

    boolean mayBe(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        char one = text.charAt(at);
        if (one >= ASCII) {
            return anyOther || first.get(one);
        }
        boolean pair = at + 1 < text.length() && text.charAt(at + 1) < ASCII;
        return pair ? pairs.get(one * ASCII + text.charAt(at + 1)) : first.get(one);
    }
}
