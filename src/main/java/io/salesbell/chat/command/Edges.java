package io.salesbell.chat.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a run inside a text stands on its own, or is part of an id, a longer number, an address or another word. */
final class Edges {
    private static final String OPENS_ANOTHER_KIND = "#@_$€£¥*\\+";
    private static final String TIES_LETTERS_AND_DIGITS = "./-";
    private static final String TIES_DIGITS = ":,";

    private static final Pattern IN_BRACKETS = Pattern.compile("[(（]([^()（）]{1,40})[)）]");

    private Edges() {}

    static boolean startsClean(String text, int start) {
        if (start == 0 || isHan(text.charAt(start))) {
            return true;
        }
        char before = text.charAt(start - 1);
        char beforeThat = start > 1 ? text.charAt(start - 2) : ' ';
        if (isWordPart(before) || OPENS_ANOTHER_KIND.indexOf(before) >= 0) {
            return false;
        }
        boolean tied = TIES_LETTERS_AND_DIGITS.indexOf(before) >= 0 && isWordPart(beforeThat);
        return !tied && !(TIES_DIGITS.indexOf(before) >= 0 && isDigit(beforeThat));
    }

    /** Characters in {@code ties} bind the run to a digit after them, those in {@code wordTies} to a letter. */
    static boolean endsClean(String text, int end, String ties, String wordTies) {
        if (end == text.length()) {
            return true;
        }
        char after = text.charAt(end);
        char afterThat = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (isHan(text.charAt(end - 1))) {
            boolean range = after == '-' && ties.indexOf(after) >= 0 && isDigit(afterThat);
            return after != '%' && !range;
        }
        if (isWordPart(after) || after == '_' || after == '%' || after == '@' || after == '°') {
            return false;
        }
        boolean toDigit = ties.indexOf(after) >= 0 && isDigit(afterThat);
        return !toDigit && !(wordTies.indexOf(after) >= 0 && isWordPart(afterThat) && !isDigit(afterThat));
    }

    static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A letter or digit of a script that puts spaces between words. */
    static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) && !isHan(c);
    }

    /** What stands in brackets that are all of the phrase: (yesterday). */
    static String withoutBrackets(String phrase) {
        Matcher inside = IN_BRACKETS.matcher(phrase);
        return inside.matches() ? inside.group(1).strip() : phrase;
    }
}
