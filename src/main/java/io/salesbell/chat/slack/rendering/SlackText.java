package io.salesbell.chat.slack.rendering;

/** Text as Slack takes it: escaped, and cut at code points with a mark. */
public final class SlackText {
    private static final String CUT = "…";

    private SlackText() {}

    /** What a person typed stays what it says: no mention, link or date can be made of it. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** At most so many code points; an escape or mention is never cut in the middle. */
    public static String cut(String text, int most) {
        if (length(text) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most - 1);
        int ampersand = text.lastIndexOf('&', end - 1);
        if (ampersand >= 0 && text.indexOf(';', ampersand) >= end && end - ampersand < 6) {
            end = ampersand;
        }
        int bracket = text.lastIndexOf('<', end - 1);
        if (bracket >= 0 && text.indexOf('>', bracket) >= end) {
            end = bracket;
        }
        return text.substring(0, end) + CUT;
    }
}
