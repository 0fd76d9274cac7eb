package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Visits below a heading that says what they are: <em>Visits today:</em>, 今日拜访：, then a customer and a note a line. */
final class HeadedVisits {
    private static final Pattern HEADING = Pattern.compile(
            "\\s*(?:(?:(?:my|today's|customer|client) ){1,3}+visits?|visits|visits? (?:report|log|list|today))(?: today| this (?:morning|afternoon))?\\s*:\\s*"
                    + "|\\s*(?:(?:今[天日]|[上下]午|我的?){1,3}+的?(?:拜访|走访|拜訪)(?:的?客户|记录|情况|清单|明细|了)?|(?:拜访|走访|拜訪)(?:的?客户|记录|情况|清单|明细))\\s*:\\s*");
    /** A name and what is told of it. */
    private static final Pattern VISIT = Pattern.compile("[\\p{L}\\d][^:,]{0,60}?(?:\\s*[:,]\\s*\\S.*| [-–—] \\S.*)");
    /** A name alone, which only a mark tells from a sentence. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][^:,;.!?]{1,40}");
    /** 美的 聊新品. */
    private static final Pattern TOLD = Pattern.compile("\\p{IsHan}[\\p{IsHan}\\w]{1,11}\\s+\\p{IsHan}.*");

    private static final Pattern NOTHING = Pattern.compile("(?:暂?无|没有?|none|nothing|n/?a|tbd|以上|完|金额.*)[\\s.!]*");

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
        boolean ends = false;
        for (String line : lines.subList(1, lines.size())) {
            String bare = LineSplitter.MARK.matcher(line).replaceFirst("");
            ends |= TextFolding.foldForMatching(bare).strip().endsWith(":");
            told.add(
                    !ends && isVisit(line, bare) && !alone.test(bare)
                            ? (CommandWords.isChinese(bare) ? "拜访 " : "visit ") + bare.strip()
                            : line);
        }
        return told;
    }

    private static boolean isVisit(String line, String bare) {
        String folded = TextFolding.foldForMatching(bare).strip();
        boolean marked = bare.length() < line.length();
        return !line.isBlank()
                && (marked || !Character.isWhitespace(line.charAt(0)))
                && (VISIT.matcher(folded).matches()
                        || (marked ? NAME : TOLD).matcher(folded).matches())
                && !NOTHING.matcher(folded).matches()
                && !ListHeader.isSum(bare.strip())
                && !LabelledVisits.isLabelled(folded)
                && !FreeText.isAside(bare);
    }

    /** A heading has its colon, or nothing but marked lines below. */
    private static boolean areListed(List<String> lines) {
        if (lines.size() < 2) {
            return false;
        }
        String first = TextFolding.foldForMatching(lines.get(0)).strip();
        List<String> below =
                lines.stream().skip(1).filter(line -> !line.isBlank()).toList();
        boolean heads = HEADING.matcher(first).matches()
                || (HEADING.matcher(first + ":").matches()
                        && below.stream()
                                .allMatch(
                                        line -> LineSplitter.MARK.matcher(line).lookingAt()));
        return heads && !below.isEmpty();
    }
}
