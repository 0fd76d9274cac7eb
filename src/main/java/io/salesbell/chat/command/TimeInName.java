package io.salesbell.chat.command;

import io.salesbell.chat.CommandSpec;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of day where the customer's name is read belongs to what is told: 拜访 下午3点 格力：聊, <em>visit Acme at 8pm: demo</em>.
 * Only times that nobody is called by are taken.
 */
final class TimeInName {
    private static final String CLOCK = "\\d{1,2}:[0-5]\\d(?:\\s?[ap]m\\b)?";
    private static final String TIME =
            "(?:at\\s+)?(?:今天)?(?:(?:早上|上午|中午|下午|晚上|傍晚|凌晨)\\s?(?:\\d{1,2}|[一二三四五六七八九十两]{1,3})"
                    + "(?:点半?|时)(?:\\d{1,2}分)?|\\d{1,2}\\s?(?:am|pm)\\b"
                    + "|" + CLOCK + "(?:\\s?(?:[-~至到]|to)\\s?" + CLOCK + ")?)";
    private static final Pattern CLEAR =
            Pattern.compile("\\d\\s?[ap]m|(?<!\\d)(?:1[3-9]|2[0-3]):|(?:早上|上午|中午|下午|晚上|傍晚).*[点时]");
    private static final Pattern ENDS = Pattern.compile("^(?:at\\s+)|[\\s,]+$");
    private static final Pattern FIRST = Pattern.compile(TIME + "[\\s,]*(?=[\\p{L}\\p{N}])");
    private static final Pattern LAST = Pattern.compile(
            "(?<name>.*\\S)\\s*(?<time>(?<![\\p{Alnum}~-])(?<![-~]\\s)" + TIME + ")\\s*", Pattern.DOTALL);

    /** A name and a time; what is longer is a sentence, and one full of times is not taken apart one by one. */
    private static final int LONGEST = 120;

    private TimeInName() {}

    /** The line with the time in the note; empty where none stands in the name, or the name is known with it. */
    static Optional<String> inNote(Reading text, Reading name, int known, CommandSpec spec) {
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
            refuseToCome(first.group(), name, spec, called.between(from, end));
            return Optional.of(line(head, called.between(from, end), name.between(name.position(), from), said));
        }
        Matcher last = LAST.matcher(name.foldedRest().substring(0, end - name.position()));
        if (!last.matches() || mark < 0) {
            return Optional.empty();
        }
        String customer = name.between(from, from + last.end("name"));
        refuseToCome(last.group("time"), name, spec, customer);
        return Optional.of(line(head, customer, name.between(from + last.start("time"), end), said));
    }

    /** A time without a day between a known name and its colon belongs to what is told: 拜访 华为 上午：聊了报价. */
    static Optional<String> behindKnown(Reading name, int known, int end, CommandSpec spec) {
        String time = name.between(known, end);
        Reading rest = name.part(end, name.end());
        rest.skipSeparators();
        if (rest.position() == end || Moments.parse(time, name.now(), Lean.PAST).isEmpty()) {
            return Optional.empty();
        }
        refuseToCome(time, name, spec, name.between(name.position(), known));
        return Optional.of(name.line().substring(0, known) + ": " + time + ", "
                + name.line().substring(rest.position()));
    }

    /** A time that can be no other than one later today is that of a visit to come. */
    private static void refuseToCome(String time, Reading name, CommandSpec spec, String customer) {
        String said = ENDS.matcher(TextFolding.foldForMatching(time)).replaceAll("");
        if (CLEAR.matcher(said).find()
                && Moments.parse(said, name.now(), Lean.FUTURE)
                        .filter(moment -> moment.date().equals(name.now().toLocalDate()))
                        .filter(moment -> VisitToCome.isToCome(moment, name.now()))
                        .isPresent()) {
            throw new VisitToCome(said, spec, name.line(), customer);
        }
    }

    private static String line(String head, String name, String time, String said) {
        String note = said.isEmpty() ? time : time + ", " + said;
        return head + name + ": " + note;
    }
}
