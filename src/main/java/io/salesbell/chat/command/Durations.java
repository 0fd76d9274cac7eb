package io.salesbell.chat.command;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lengths of time in folded text: 2h, 1h30m, 半小时, 一个半小时, 1周. A day is 24 hours, a week seven days. */
final class Durations {
    /** A count in words or digits; for use in a regular expression. */
    static final String COUNT =
            "\\d{1,4}(?:\\.\\d{1,2})?(?![\\d.])|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
                    + "|[半零一二两三四五六七八九十百]{1,5}";

    private static final Map<String, BigDecimal> WORDS = Map.ofEntries(
            Map.entry("half a", new BigDecimal("0.5")),
            Map.entry("half an", new BigDecimal("0.5")),
            Map.entry("半", new BigDecimal("0.5")),
            Map.entry("a", BigDecimal.ONE),
            Map.entry("an", BigDecimal.ONE),
            Map.entry("one", BigDecimal.ONE),
            Map.entry("two", BigDecimal.valueOf(2)),
            Map.entry("three", BigDecimal.valueOf(3)),
            Map.entry("four", BigDecimal.valueOf(4)),
            Map.entry("five", BigDecimal.valueOf(5)),
            Map.entry("six", BigDecimal.valueOf(6)),
            Map.entry("seven", BigDecimal.valueOf(7)),
            Map.entry("eight", BigDecimal.valueOf(8)),
            Map.entry("nine", BigDecimal.valueOf(9)),
            Map.entry("ten", BigDecimal.TEN),
            Map.entry("twelve", BigDecimal.valueOf(12)));
    private static final Pattern PART = Pattern.compile("(?:and )?(" + COUNT + ") ?(?:(个半)|个)? ?"
            + "(weeks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|小时|钟头|分钟?|刻钟|天|日|周|星期|礼拜)(?![a-z])(半)? ?");
    private static final int MOST_PARTS = 3;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private Durations() {}

    static @Nullable Duration parse(String folded) {
        Matcher part = PART.matcher(folded);
        Duration sum = Duration.ZERO;
        int at = 0;
        for (int parts = 0; at < folded.length(); parts++) {
            BigDecimal count = part.region(at, folded.length()).lookingAt() ? count(part.group(1)) : null;
            if (count == null || parts == MOST_PARTS) {
                return null;
            }
            boolean andHalf = part.group(2) != null || part.group(4) != null;
            BigDecimal minutes = (andHalf ? count.add(HALF) : count).multiply(minutes(part.group(3)));
            sum = sum.plusMinutes(minutes.setScale(0, RoundingMode.HALF_UP).longValue());
            at = part.end();
        }
        return sum.isZero() ? null : sum;
    }

    static @Nullable BigDecimal count(String typed) {
        BigDecimal word = WORDS.get(typed);
        return word == null ? ChineseNumbers.parse(typed) : word;
    }

    private static BigDecimal minutes(String unit) {
        return BigDecimal.valueOf(
                switch (unit.charAt(0)) {
                    case 'w', '周', '星', '礼' -> 7 * 24 * 60;
                    case 'd', '天', '日' -> 24 * 60;
                    case 'h', '小', '钟' -> 60;
                    case '刻' -> 15;
                    default -> 1;
                });
    }
}
