package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A note that is nothing but a day of before, which is when it was: {@code visit Acme yesterday}. */
final class DayAsNote {
    /** Said last and apart, it is when it was: 拜访 华为 聊报价 昨天. */
    private static final Pattern LAST = Pattern.compile("(?s)^.*[\\s,，、](昨天|昨日|大?前天)[\\s。.!！]*$");

    private DayAsNote() {}

    /** A weekday alone behind a follow-up that is not told as done is the next one: <em>follow up with Acme Friday</em>. */
    private static final Pattern WEEKDAY = Pattern.compile(
            "(?:on )?(?:mon|tue|tues|wed|wednes|thu|thurs|fri|satur|sun)(?:day)?|(?:周|星期|礼拜)[一二三四五六日天]");

    private static final Pattern DONE = Pattern.compile("^\\s*(?:\\w+ed|rang|spoke)\\b|[了过完]");
    private static final Pattern ON = Pattern.compile("^(?i:on)\\s+");
    private static final String FOLLOW_UP = "followup";

    /** Asks about the line with the day in its place; nothing is kept before. */
    static void refuse(CommandSpec spec, String line, Map<String, Object> values, ZonedDateTime now) {
        boolean takesDay = spec.options().stream()
                .anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY && !values.containsKey(option.name()));
        if (!takesDay) {
            return;
        }
        for (Argument argument : spec.arguments()) {
            refuseToCome(spec, argument, line, values, now);
            if (argument.kind() == Argument.Kind.REST
                    && values.get(argument.name()) instanceof String whole
                    && (isDayBefore(whole, now) || LAST.matcher(whole).find())) {
                String note =
                        isDayBefore(whole, now) ? whole : LAST.matcher(whole).replaceFirst("$1");
                int at = line.lastIndexOf(note);
                String meant = before(line.substring(0, at)) + option(line) + note + line.substring(at + note.length());
                throw new UserMistake(
                                Text.of("chat.offer.line", NearCommands.cut(meant)),
                                List.of(Button.of("chat.button.yes", meant).primary()))
                        .in(argument.name());
            }
        }
    }

    /** How a line in its language goes on with the day. */
    static String option(String line) {
        return line.codePoints().anyMatch(Character::isIdeographic) ? "，日期：" : " on: ";
    }

    private static String before(String line) {
        return option(line).startsWith(" ") ? line.stripTrailing() : line.replaceFirst("[\\s：:，,、]+$", "");
    }

    /** {@code visit Acme tomorrow} is a plan and no record. */
    private static void refuseToCome(
            CommandSpec spec, Argument argument, String line, Map<String, Object> values, ZonedDateTime now) {
        boolean plan = argument.kind() == Argument.Kind.REST
                && values.get(argument.name()) instanceof String note
                && Moments.parse(
                                ON.matcher(note).replaceFirst(""),
                                now,
                                isAhead(spec, line, note) ? Lean.FUTURE : Lean.PAST)
                        .filter(moment -> VisitToCome.isToCome(moment, now))
                        .isPresent();
        if (plan) {
            Object customer = values.get(spec.arguments().get(0).name());
            throw new VisitToCome(
                    String.valueOf(values.get(argument.name())),
                    spec,
                    line,
                    customer instanceof String name ? name : null);
        }
    }

    private static boolean isAhead(CommandSpec spec, String line, String note) {
        return spec.name().equals(FOLLOW_UP)
                && WEEKDAY.matcher(TextFolding.foldForMatching(note).strip()).matches()
                && !DONE.matcher(TextFolding.foldForMatching(line)).find();
    }

    private static boolean isDayBefore(String note, ZonedDateTime now) {
        return Moments.parse(note, now, Lean.PAST)
                .filter(moment -> moment.date().isBefore(now.toLocalDate()))
                .filter(moment -> moment.time() == null || namesItsDay(note, moment, now))
                .isPresent();
    }

    /** 昨天下午 names a day, at 3pm none. */
    private static boolean namesItsDay(String note, Moment moment, ZonedDateTime now) {
        return Moments.parse(note, now, Lean.FUTURE).filter(moment::equals).isPresent();
    }
}
