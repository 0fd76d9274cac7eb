package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Visits below a heading that says what they are: <em>Visits today:</em>, 今日拜访：, then a customer and a note a line. */
final class HeadedVisits {
    private static final Pattern HEADING = Pattern.compile(
            "\\s*(?:(?:my |today's |customer |client ){0,2}visits?(?: (?:report|log|list))?(?: today| this (?:morning|afternoon))?"
                    + "|(?:今[天日]|[上下]午|[我的]){0,3}(?:拜访|走访|拜訪)(?:的?客户|记录|情况|清单|明细|了)?)\\s*:\\s*");
    private static final Pattern MARK = Pattern.compile("^\\s*(?:[(（]?\\d{1,2}[.)、）]|[①-⑳•·●▪◦*–—-])\\s*(?=\\S)");

    /** A name and what is told of it; a name alone. */
    private static final Pattern VISIT =
            Pattern.compile("[\\p{L}\\d][^:,]{0,60}?(?:\\s*[:,]\\s*\\S.*| [-–—] \\S.*)|[\\p{L}\\d][^:,;.]{1,40}");

    /** A template's label: its lines are of one visit. */
    private static final Pattern LABEL = Pattern.compile(
            "\\s*(?:(?:拜访)?(?:客户|公司|内容|时间|地点|对象|日期|结果)(?:名称)?|customer|company|client|notes?|date|time)\\s*:.*");

    private HeadedVisits() {}

    /**
     * The lines with the command before each visit and the heading gone; as they are where none heads them.
     *
     * @param alone whether a line is a record or an option by itself
     */
    static List<String> told(List<String> lines, Predicate<String> alone) {
        if (!areListed(lines)) {
            return lines;
        }
        List<String> told = new ArrayList<>(List.of(""));
        for (String line : lines.subList(1, lines.size())) {
            String bare = MARK.matcher(line).replaceFirst("");
            boolean visit = !line.isBlank()
                    && (bare.length() < line.length() || !Character.isWhitespace(line.charAt(0)))
                    && VISIT.matcher(TextFolding.foldForMatching(bare)).matches()
                    && !alone.test(bare);
            told.add(visit ? (CommandWords.isChinese(bare) ? "拜访 " : "visit ") + bare.strip() : line);
        }
        return told;
    }

    private static boolean areListed(List<String> lines) {
        return lines.size() > 1
                && HEADING.matcher(TextFolding.foldForMatching(lines.get(0))).matches()
                && lines.stream()
                        .skip(1)
                        .noneMatch(line ->
                                LABEL.matcher(TextFolding.foldForMatching(line)).matches());
    }
}
