package io.salesbell.chat.command;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day a sentence begins with, empty for today, and what is said of it: 昨天 / 拜访了华为. */
record SentenceDay(String on, String said) {
    private static final Pattern FIRST = Pattern.compile(
            "\\s*(?:今天|today\\b|(?<on>昨天|前天|yesterday\\b))[\\s,:]*(?<said>(?=.*\\p{L}).+)", Pattern.DOTALL);
    private static final Pattern SPAN = Pattern.compile("\\s*[\\d一二三四五六七八九十两半几]+个?(?:分钟|小时|钟头|刻钟|天|周|星期|礼拜|月)");

    /** 前天去的海尔 tells what was done. */
    private static final Pattern DONE = Pattern.compile("^((?:我们?)?(?:去|见|拜访|拜訪))的(?!是|时候|路上|人)");

    static Optional<SentenceDay> of(String line) {
        Matcher day = FIRST.matcher(TextFolding.foldForMatching(line));
        if (!day.matches()) {
            return Optional.empty();
        }
        String on = day.group("on") == null ? "" : line.substring(day.start("on"), day.end("on"));
        String said = line.substring(day.start("said")).strip();
        return Optional.of(new SentenceDay(on, DONE.matcher(said).replaceFirst("$1了")));
    }

    /** Whether what a line begins with tells a time and is no command mistyped: 前天 is no slip of 今天, nor 十分 of 得分 before 钟后. */
    static boolean isTime(String line, String typed, ZonedDateTime now) {
        String said = line.strip();
        return typed.codePoints().allMatch(Character::isIdeographic)
                && (Moments.opening(said, now, Lean.PAST).isPresent()
                        || SPAN.matcher(TextFolding.foldForMatching(said)).lookingAt());
    }
}
