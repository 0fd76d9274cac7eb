package io.salesbell.chat.dingtalk.receiving;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The robot's own name behind an @, which DingTalk mostly takes out of the text: it is no part of what is said. */
final class RobotName {
    private static final String NAME = "[@＠](?:销售铃|salesbell(?![\\p{Alnum}_]))(?:小?助[手理]|机器人)?";
    private static final Pattern FIRST = Pattern.compile("^" + NAME + "[\\s:：,，、]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LATER = Pattern.compile("[ \\t]*" + NAME + "(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    /** Before any word in a group nobody but the robot is meant, whatever it is called there. */
    private static final Pattern ANY = Pattern.compile("^[@＠]\\S+\\s+(?=\\S)");

    private RobotName() {}

    /** The text without it; {@code alone} where nobody else is mentioned in a group. */
    static String removed(String text, boolean alone) {
        Matcher first = FIRST.matcher(text);
        boolean named = first.lookingAt();
        String rest = LATER.matcher(named ? text.substring(first.end()) : text).replaceAll("");
        return alone && !named ? unnamed(rest) : rest;
    }

    /** The text without whatever name stands first. */
    static String unnamed(String text) {
        return ANY.matcher(text).replaceFirst("");
    }
}
