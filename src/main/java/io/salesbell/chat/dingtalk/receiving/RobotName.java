package io.salesbell.chat.dingtalk.receiving;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The robot's own name behind an @, which DingTalk mostly takes out of the text: it is no part of what is said. */
final class RobotName {
    private static final String NAME = "[@＠](?:销售铃|salesbell(?![\\p{Alnum}_]))(?:小?助[手理]|机器人)?";
    private static final Pattern FIRST = Pattern.compile("^" + NAME + "[\\s:：,，、]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATER = Pattern.compile(NAME + "(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    /** Before any word in a group nobody but the robot is meant, whatever it is called there. */
    private static final Pattern ANY = Pattern.compile("^[@＠]\\S+\\s+(?=\\S)");

    private RobotName() {}

    /** The text without it; {@code alone} where nobody else is mentioned in a group. */
    static String removed(String text, boolean alone) {
        Matcher first = FIRST.matcher(text);
        boolean named = first.lookingAt();
        String rest = without(LATER.matcher(named ? text.substring(first.end()) : text));
        return alone && !named ? unnamed(rest) : rest;
    }

    /** The blanks before it go with it; they are no part of the pattern, which would try each of a long run of them. */
    private static String without(Matcher later) {
        StringBuilder rest = new StringBuilder();
        while (later.find()) {
            int before = rest.length();
            later.appendReplacement(rest, "");
            int end = rest.length();
            while (end > before && " \t".indexOf(rest.charAt(end - 1)) >= 0) {
                end--;
            }
            rest.setLength(end);
        }
        return later.appendTail(rest).toString();
    }

    /** The text without whatever name stands first. */
    static String unnamed(String text) {
        return ANY.matcher(text).replaceFirst("");
    }
}
