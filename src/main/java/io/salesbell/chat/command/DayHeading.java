package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A heading that names the day of the records below it: 昨天工作：, 11/20 拜访：, <em>Yesterday:</em>. */
record DayHeading(String day) {
    private static final Pattern HEADING = Pattern.compile(
            "\\s*\\[?(?<day>昨[天日]|大?前天|(?:上?周|上?星期)[一二三四五六日天末]|\\d{1,2}(?:[/.]|月)\\d{1,2}[日号]?|yesterday|last (?:mon|tues|wednes|thurs|fri)day)"
                    + "(?:'s|的)?\\s*(?:工作|拜访|跟进|客户|行程|总结|汇报|日报|内容|情况|visits?|work|report|summary|[\\s]){0,4}\\]?:\\s*");
    /** 今日工作：, <em>Monday team:</em>; not what names another day. */
    private static final Pattern ANY = Pattern.compile(
            "(?!.*(?:[\\d昨前]|周[一二三四五六日末]|星期|yesterday|day\\s*:|week|last)(?<!today\\s?:))\\s*(?:[^:;,|]{1,24}:|\\[[^\\]]{1,24}\\]:?)\\s*");

    private static final Pattern REPORT = Pattern.compile(
            "\\s*(?:(?:今[天日])?的?(?:工作|日报|总结|汇报){1,2}|daily (?:report|update)|eod(?: report)?|today's (?:work|report))\\s*");
    static final DayHeading NONE = new DayHeading("");

    /** The day that the line heads; none where it is no such heading. */
    static DayHeading of(String line) {
        Matcher heading = HEADING.matcher(TextFolding.foldForMatching(line));
        return heading.matches() ? new DayHeading(line.substring(heading.start("day"), heading.end("day"))) : NONE;
    }

    /** Whether the line stands above records and is none: 今日工作：, <em>daily report</em>. */
    static boolean heads(String line) {
        String folded = TextFolding.foldForMatching(line);
        return ANY.matcher(folded).matches() || REPORT.matcher(folded).matches() || !of(line).isNone();
    }

    boolean isNone() {
        return day.isEmpty();
    }

    /** The records with that day, those that may be said of one. */
    List<LineSplitter.Line> above(List<LineSplitter.Line> records, CommandIndex index) {
        return isNone()
                ? records
                : records.stream()
                        .map(line -> takesDay(line.text(), index)
                                ? new LineSplitter.Line(
                                        line.text() + DayAsNote.option(line.text()) + day, line.number())
                                : line)
                        .toList();
    }

    private static boolean takesDay(String line, CommandIndex index) {
        String folded = TextFolding.foldForMatching(line).strip();
        return !folded.contains("日期:")
                && !folded.contains(" on:")
                && index.match(folded, 0)
                        .filter(match -> match.handler().spec().options().stream()
                                .anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY))
                        .isPresent();
    }
}
