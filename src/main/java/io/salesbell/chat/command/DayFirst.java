package io.salesbell.chat.command;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record with its day, and perhaps its time, in front: 上周五拜访蔚来, 昨天下午三点见了顺丰, <em>11/13 visit Acme</em>. */
final class DayFirst {
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，:：、]*(?:(?:我们?|咱们?|[iI]\\b|[wW]e\\b)\\s*)?");
    private static final Pattern END = Pattern.compile("[\\s.。!！,，]+$");

    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)[一二三四五六日天]");
    private static final Pattern DONE = Pattern.compile("[\\s,，]*\\p{IsHan}{1,4}?[了过完]");

    private DayFirst() {}

    /** The command with its day behind it; empty where none stands behind a day that has come. */
    static Optional<String> asCommand(LineParser parser, String line, ZonedDateTime now) {
        String said = line.strip();
        return Moments.opening(said, now, Lean.PAST)
                .filter(day -> !VisitToCome.isToCome(day.value(), now) && !isTimeAlone(said, day.value(), now))
                .filter(day -> !isPlanned(said, day, now))
                .flatMap(day ->
                        behind(parser, said.substring(day.end()), day.value().date(), now.toLocalDate()));
    }

    /** A time without a day is yesterday's or today's, whichever way it points, and tells no day. */
    private static boolean isTimeAlone(String said, Moment moment, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return moment.date().isBefore(today)
                && Moments.opening(said, now, Lean.FUTURE)
                        .filter(ahead -> ahead.value().date().equals(today))
                        .isPresent();
    }

    /** 周四拜访甲公司 on a Tuesday is to come; 周四拜访了甲公司 was last week. */
    private static boolean isPlanned(String said, Found<Moment> day, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        return WEEKDAY.matcher(said).lookingAt()
                && !DONE.matcher(said.substring(day.end())).lookingAt()
                && Moments.opening(said, now, Lean.FUTURE)
                        .map(ahead -> ahead.value().date())
                        .filter(date -> date.isAfter(today)
                                && date.isBefore(today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))))
                        .isPresent();
    }

    private static Optional<String> behind(LineParser parser, String text, LocalDate day, LocalDate today) {
        Matcher between = BETWEEN.matcher(text);
        String command = END.matcher(between.lookingAt() ? text.substring(between.end()) : text)
                .replaceFirst("");
        if (day.isAfter(today) || !parser.takesDay(command)) {
            return Optional.empty();
        }
        return Optional.of(day.equals(today) ? command : command + DayAsNote.option(command) + day);
    }
}
