package io.salesbell.chat.command;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Times of day in folded text: 15:30, 3:30pm, 下午三点一刻, 8点半, noon. A clock time is on the 24-hour clock; 1点 to 6点 without a
 * part of the day are in the afternoon, for that is when people work.
 */
final class TimesOfDay {
    /** A match: faint if it may as well be no time; the time is null where there is none such; 晚上12点 is a day further. */
    record Hit(int end, boolean faint, @Nullable LocalTime time, int extraDays) {}

    private static final String PART = "(?<part>凌晨|清晨|清早|早上|早晨|早(?![点期])|上午|中午|午后|下午|傍晚|晚上|晚间|夜里|晚(?![点期])"
            + "|(?:in the |at )?(?:(?:morning|afternoon|evening|noon|night)(?!\\w)))";
    private static final String MERIDIEM = " ?(?<half>[ap])\\.?m\\b\\.?";
    private static final Pattern CLOCK = Pattern.compile("(?:at )?(?:" + PART
            + "[, ]?(?:at )?)?(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?!:?\\d)(?:" + MERIDIEM + ")?");
    /** 10.30 call, and 14h: as much of Europe writes it; without a day beside it as often a figure. */
    private static final Pattern DOTTED = Pattern.compile(
            "(?:at )?(?<hour>[01]?\\d|2[0-3])(?:\\.(?<minute>[0-5]\\d)|h(?<behind>[0-5]\\d)|(?<=1[3-9]|2[0-3])h)(?![\\w.,%°€$£-])(?!\\s*(?:\\p{IsHan}|%|k\\b|m\\b|eur|usd|percent|million|each|per\\b|off\\b|kg|units?))");

    private static final Pattern HOUR = Pattern.compile("(?:at )?(?<hour>\\d{1,2})" + MERIDIEM);
    private static final Pattern SPOKEN = Pattern.compile("(?:" + PART
            + " ?)?(?<hour>\\d{1,2}|[零一二两三四五六七八九十]{1,3})点(?!意见|建议|要求|问题|原因|内容|需求|疑问|反馈)(?:(?<thirty>半)|(?<quarters>[一三])刻"
            + "|(?<minute>\\d{2}(?!\\d)|\\d{1,2}(?=分)|[零一二三四五六七八九十]{2,3}|[一二三四五六七八九十](?=分))分?)?(?<whole>钟|整)?");
    /** Fri at 3: an hour without more, as it is said beside a day. */
    private static final Pattern BARE_HOUR = Pattern.compile("at (?<hour>\\d{1,2})(?![\\w:%°])");

    /** What is counted ends in s, mostly. */
    private static final Pattern HOUR_OF_DAY = Pattern.compile(
            "(?<=[a-z]) (?<hour>[89]|1\\d|20)(?=\\s*(?:$|[,;])|\\s+(?!people|men|women|percent|pct|k\\b|m\\b|to\\b|or\\b|and\\b)[a-z]+(?<!s)(?![\\w:]))");

    private static final Pattern PART_ALONE = Pattern.compile(PART);
    private static final List<Way> IN_TURN = Stream.of(CLOCK, HOUR, SPOKEN, BARE_HOUR, DOTTED, PART_ALONE)
            .map(pattern -> new Way(pattern, new Starts(pattern)))
            .toList();
    private static final Set<Pattern> HAS_PART = Set.of(CLOCK, SPOKEN);
    private static final int DAY = 24;

    private TimesOfDay() {}

    /** A way to say a time, and where it may begin. */
    private record Way(Pattern pattern, Starts starts) {}

    static List<Pattern> patterns() {
        return IN_TURN.stream().map(Way::pattern).toList();
    }

    static @Nullable Hit at(String text, int start) {
        for (Way way : IN_TURN) {
            if (!way.starts().mayBe(text, start)) {
                continue;
            }
            Matcher match =
                    way.pattern().matcher(text).useTransparentBounds(true).region(start, text.length());
            if (match.lookingAt()) {
                return read(way.pattern(), match);
            }
        }
        return null;
    }

    /** Wed 15 call: the hour of a day in English, which counts nothing; null where there is none. */
    static @Nullable Hit hourAt(String text, int start) {
        Matcher match = HOUR_OF_DAY.matcher(text).useTransparentBounds(true).region(start, text.length());
        return match.lookingAt() ? hit(match, false, Integer.parseInt(match.group("hour")), 0) : null;
    }

    private static Hit read(Pattern pattern, Matcher match) {
        if (pattern == HOUR) {
            return hit(match, false, meridiem(match), 0);
        }
        if (pattern == DOTTED) {
            String minute = match.group("minute") == null ? match.group("behind") : match.group("minute");
            return hit(
                    match,
                    true,
                    atWork(Integer.parseInt(match.group("hour"))),
                    minute == null ? 0 : Integer.parseInt(minute));
        }
        if (pattern == BARE_HOUR) {
            return hit(match, true, atWork(Integer.parseInt(match.group("hour"))), 0);
        }
        PartOfDay part = PartOfDay.named(lastWord(match.group("part")));
        if (pattern == PART_ALONE) {
            return new Hit(match.end(), true, part == null ? null : part.usual(), 0);
        }
        if (pattern == CLOCK) {
            int hour = Integer.parseInt(match.group("hour"));
            int resolved = match.group("half") != null ? meridiem(match) : in(part, hour, hour);
            return hit(match, false, resolved, Integer.parseInt(match.group("minute")));
        }
        int hour = ChineseNumbers.small(match.group("hour"));
        boolean faint = part == null && match.group().endsWith("点");
        return hit(match, faint, in(part, hour, atWork(hour)), minute(match));
    }

    private static int atWork(int hour) {
        return hour >= 1 && hour <= 6 ? hour + DAY / 2 : hour;
    }

    private static int in(@Nullable PartOfDay part, int hour, int otherwise) {
        return part == null || hour < 0 ? otherwise : part.hour(hour);
    }

    private static Hit hit(Matcher match, boolean faint, int hour, int minute) {
        boolean spills = hour >= DAY && HAS_PART.contains(match.pattern()) && match.group("part") != null;
        int onClock = spills ? hour - DAY : hour;
        boolean real = onClock >= 0 && onClock < DAY && minute >= 0 && minute < 60;
        return new Hit(match.end(), faint, real ? LocalTime.of(onClock, minute) : null, spills ? 1 : 0);
    }

    private static int minute(Matcher match) {
        if (match.group("thirty") != null) {
            return 30;
        }
        String quarters = match.group("quarters");
        if (quarters != null) {
            return ChineseNumbers.small(quarters) * 15;
        }
        String minute = match.group("minute");
        return minute == null ? 0 : ChineseNumbers.small(minute);
    }

    private static int meridiem(Matcher match) {
        int hour = Integer.parseInt(match.group("hour"));
        if (hour < 1 || hour > 12) {
            return -1;
        }
        return hour % 12 + (match.group("half").equals("p") ? 12 : 0);
    }

    private static @Nullable String lastWord(@Nullable String part) {
        return part == null ? null : part.substring(part.lastIndexOf(' ') + 1);
    }
}
