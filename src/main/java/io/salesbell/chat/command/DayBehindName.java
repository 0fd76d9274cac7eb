package io.salesbell.chat.command;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day of before that stands between a name and the notes without a mark is the record's: 拜访华为 昨天下午3点 聊了报价. */
final class DayBehindName {
    private static final Pattern NUMBER = Pattern.compile("#?[lvfd]?\\d{1,9}(?!\\p{Alnum})");
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}{2,12}(?=\\s)");
    private static final Pattern GAP = Pattern.compile("[\\s,、]*(?:(?:on|at)\\s+)?");
    private static final Pattern APART = Pattern.compile("[\\s,;.、|:].*", Pattern.DOTALL);
    /** A week or a month is no day of a visit. */
    private static final Pattern STRETCH = Pattern.compile(".*(?:week|month|year|周|星期|礼拜|月)[初中底末]?");

    /** A date longer ago is as often one to come. */
    private static final int MOST_DAYS = 14;

    private static final int MOST_DAYS_DOTTED = 5;
    private static final Pattern DOTTED = Pattern.compile("\\d{1,2}\\.\\d{2}");

    private DayBehindName() {}

    /** The line with the day as its option; {@code known} is where a known customer's name ends, else the name's start. */
    static Optional<String> inItsPlace(Reading name, int known) {
        int end = known > name.position() ? known : name.position() + unknown(name.foldedRest());
        if (end == name.position()) {
            return Optional.empty();
        }
        String rest = name.line().substring(end, name.end());
        Matcher gap = GAP.matcher(TextFolding.foldForMatching(rest));
        String said = gap.lookingAt() ? rest.substring(gap.end()) : rest;
        LocalDate today = name.now().toLocalDate();
        return Moments.find(said, name.now(), Lean.PAST, faint -> isJustNow(faint, today, said))
                .filter(day -> day.start() == 0 && isLately(day.value().date(), today))
                .map(day -> said.substring(0, day.end()))
                .filter(day -> isDayOfNotes(name, day, said.substring(day.length())))
                .map(day -> {
                    String notes = said.substring(day.length()).strip();
                    String line = name.line().substring(0, end)
                            + (CommandWords.isChinese(notes) ? "：" : ": ")
                            + notes.replaceFirst("^[\\s,，.;；、|:：]+", "")
                            + name.line().substring(name.end());
                    return line.stripTrailing() + DayAsNote.option(line) + day;
                });
    }

    /** 11.16 behind a name is a day where it was only just. */
    private static boolean isJustNow(Found<Moment> faint, LocalDate today, String said) {
        return faint.start() == 0
                && DOTTED.matcher(TextFolding.fold(said.substring(0, faint.end())))
                        .matches()
                && faint.value().date().isAfter(today.minusDays(MOST_DAYS_DOTTED));
    }

    private static boolean isLately(LocalDate day, LocalDate today) {
        return day.isBefore(today) && day.isAfter(today.minusDays(MOST_DAYS));
    }

    private static int unknown(String folded) {
        Matcher number = NUMBER.matcher(folded);
        Matcher run = RUN.matcher(folded);
        return number.lookingAt() ? number.end() : run.lookingAt() ? run.end() : 0;
    }

    private static boolean isDayOfNotes(Reading name, String day, String notes) {
        return !notes.isBlank()
                && (DayInName.isDay(name, day)
                        || DOTTED.matcher(TextFolding.fold(day)).matches())
                && !STRETCH.matcher(TextFolding.foldForMatching(day)).matches()
                && (APART.matcher(TextFolding.foldForMatching(notes)).matches() || ChineseVerbs.opens(notes));
    }
}
