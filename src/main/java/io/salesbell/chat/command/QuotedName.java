package io.salesbell.chat.command;

import java.util.Map;

/** A name in quotation marks is that name, whatever it says; the marks are no part of it. */
final class QuotedName {
    private static final Map<Character, Character> MARKS =
            Map.of('"', '"', '“', '”', '‘', '’', '「', '」', '『', '』', '《', '》');

    private QuotedName() {}

    /** The index behind the closing mark of a name with which the reading goes on; -1 where none stands apart there. */
    static int end(Reading reading) {
        int from = reading.position();
        int closing = from < reading.end() ? closing(reading.line(), from, reading.end()) : -1;
        if (closing <= from + 1) {
            return -1;
        }
        int end = closing + 1;
        return standsApart(reading, end) ? end : -1;
    }

    /** The name without the marks around the whole of it. */
    static String bare(String name) {
        boolean quoted = name.length() > 2 && closing(name, 0, name.length()) == name.length() - 1;
        return quoted ? name.substring(1, name.length() - 1).strip() : name;
    }

    private static int closing(String text, int from, int end) {
        char opening = text.charAt(from);
        Character mark =
                MARKS.get(TextFolding.fold(String.valueOf(opening)).equals("\"") ? Character.valueOf('"') : opening);
        for (int index = from + 1; mark != null && index < end; index++) {
            char c = text.charAt(index);
            if (c == mark || (mark == '"' && TextFolding.fold(String.valueOf(c)).equals("\""))) {
                return index;
            }
        }
        return -1;
    }

    /** Not the beginning of a longer name: "Big" Bob's. */
    private static boolean standsApart(Reading reading, int end) {
        String behind = reading.between(end, reading.end());
        if (behind.isEmpty() || Reading.isSeparator(reading.foldedAt(end)) && !namesGoOn(reading, end)) {
            return true;
        }
        return reading.foldedAt(end) == '.' || ChineseVerbs.opens(behind);
    }

    private static boolean namesGoOn(Reading reading, int end) {
        for (int index = end; index < reading.end(); index++) {
            if (reading.foldedAt(index) == ':' || reading.foldedAt(index) == '|') {
                return !reading.between(end, index).isEmpty()
                        && !reading.between(end, index).startsWith(",");
            }
        }
        return false;
    }
}
