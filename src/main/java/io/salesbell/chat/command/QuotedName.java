package io.salesbell.chat.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A name in quotation marks is that name, whatever it says; the marks are no part of it. */
final class QuotedName {
    private static final Map<Character, Character> MARKS =
            Map.of('"', '"', '‘', '’', '「', '」', '『', '』', '《', '》', '【', '】');

    private QuotedName() {}

    /** The index behind the closing mark of a name with which the reading goes on; -1 where none stands apart there. */
    static int end(Reading reading) {
        int from = reading.position();
        int closing = from < reading.end() ? closing(reading.line(), from, reading.end()) : -1;
        return closing > from + 1 && standsApart(reading, closing + 1) ? closing + 1 : -1;
    }

    /** The name without the marks around the whole of it. */
    static String bare(String name) {
        boolean quoted = name.length() > 2 && closing(name, 0, name.length()) == name.length() - 1;
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private static int closing(String text, int from, int end) {
        @Nullable Character mark = MARKS.get(plain(text.charAt(from)));
        for (int index = from + 1; mark != null && index < end; index++) {
            if (plain(text.charAt(index)) == mark) {
                return index;
            }
        }
        return -1;
    }

    /** Curly double quotes are plain ones; single ones would be apostrophes. */
    private static char plain(char c) {
        char folded = TextFolding.fold(String.valueOf(c)).charAt(0);
        return folded == '"' ? folded : c;
    }

    /** Not the beginning of a longer name: "Big" Bob's. */
    private static boolean standsApart(Reading reading, int end) {
        String behind = reading.between(end, reading.end());
        if (behind.isEmpty() || reading.foldedAt(end) == '.' || ChineseVerbs.opens(behind)) {
            return true;
        }
        int colon = NameEnds.clear(reading, end);
        String before = reading.between(end, colon < 0 ? end : colon);
        return Reading.isSeparator(reading.foldedAt(end)) && (before.isEmpty() || before.startsWith(","));
    }
}
