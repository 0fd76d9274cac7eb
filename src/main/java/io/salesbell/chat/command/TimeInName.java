package io.salesbell.chat.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day where the customer's name is read belongs to what is told: 拜访 下午3点 格力：聊, <em>visit Acme at 8pm: demo</em>.
 * Only times that nobody is called by are taken.
 */
final class TimeInName {
    private static final String TIME =
            "(?:at\\s+)?(?:今天)?(?:(?:早上|上午|中午|下午|晚上|傍晚|凌晨)\\s?(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})"
                    + "(?:点半?|时)(?:\\d{1,2}分)?|\\d{1,2}\\s?(?:am|pm)\\b)";
    private static final Pattern FIRST = Pattern.compile(TIME + "[\\s,]*(?=[\\p{L}\\p{N}])");
    private static final Pattern LAST =
            Pattern.compile("(?<name>.*\\S)\\s*(?<time>(?<![\\p{Alnum}])" + TIME + ")\\s*", Pattern.DOTALL);

    /** A name and a time; what is longer is a sentence, and one full of times is not taken apart one by one. */
    private static final int LONGEST = 120;

    private TimeInName() {}

    /** The line with the time in the note; empty where none stands in the name, or the name is known with it. */
    static Optional<String> inNote(Reading text, Reading name, int known) {
        Matcher first = FIRST.matcher(name.foldedRest());
        int from = name.position() + (first.lookingAt() ? first.end() : 0);
        Reading called = name.part(from, name.end());
        int mark = NameEnds.first(called);
        int end = mark < 0 ? name.end() : mark;
        boolean another = FIRST.matcher(called.foldedRest()).lookingAt();
        if (known >= end || another || end - name.position() > LONGEST) {
            return Optional.empty();
        }
        String said =
                name.line().substring(Math.min(end + 1, name.line().length())).strip();
        String head = name.line().substring(0, text.position()).stripTrailing() + " ";
        if (from > name.position()) {
            return Optional.of(line(head, called.between(from, end), name.between(name.position(), from), said));
        }
        Matcher last = LAST.matcher(name.foldedRest().substring(0, end - name.position()));
        return last.matches() && mark >= 0
                ? Optional.of(line(
                        head,
                        name.between(from, from + last.end("name")),
                        name.between(from + last.start("time"), end),
                        said))
                : Optional.empty();
    }

    /** A time without a day between a known name and its colon belongs to what is told: 拜访 华为 上午：聊了报价. */
    static Optional<String> behindKnown(Reading name, int known, int end) {
        String time = name.between(known, end);
        Reading rest = name.part(end, name.end());
        rest.skipSeparators();
        return rest.position() == end
                        || Moments.parse(time, name.now(), Lean.PAST).isEmpty()
                ? Optional.empty()
                : Optional.of(name.line().substring(0, known) + ": " + time + ", "
                        + name.line().substring(rest.position()));
    }

    private static String line(String head, String name, String time, String said) {
        String note = said.isEmpty() ? time : time + ", " + said;
        return head + name + ": " + note;
    }
}
