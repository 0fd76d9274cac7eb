package io.salesbell.chat.command;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Customers that are counted and then named in one line: 今天拜访两家：长城、奇瑞, <em>visited two customers: Acme and Globex</em>. */
final class CountedNames {
    /** What is counted. */
    static final String COMMAND = "visit";

    private static final int LONGEST = 200;
    /** What is told of each of them. */
    private static final String NOTE = "(?:\\s*:\\s*(?<note>(?s:.+))|[\\s。.!]*)";

    private static final Pattern CHINESE = Pattern.compile("\\s*(?:今天|今日|上午|下午|早上|中午|晚上|我们?|一共|共|[\\s,])*"
            + "(?<day>昨天|前天)?(?:我们?|一共|共|又|去|[\\s,])*(?:拜访|走访|跑|见|去)[了过]?(?:一?[趟圈])?\\s*(?<count>[两二三四五六七八九十]|\\d{1,2})家(?:客户|公司|企业|单位)?"
            + "(?:\\s*[:,、]\\s*|\\s*分别是?\\s*[:,]?\\s*|\\s+)(?<names>[^:;。.]+?)" + NOTE);
    private static final Pattern ENGLISH =
            Pattern.compile("\\s*(?:today |i |we )*(?:visited|saw|met)\\s+(?<count>two|three|four|five|six|\\d)" + " "
                    + NamesNobody.COUNTED_THINGS
                    + "(?: today| this morning| this afternoon| (?<day>yesterday))?\\s*[:,-]\\s*(?<names>[^:;]+?)"
                    + NOTE);
    private static final Pattern AND = Pattern.compile(
            "\\s*[、,，]\\s*(?:and\\s+|和)?|\\s+and\\s+|(?<=\\p{IsHan})\\s*(?:和|与|还有)\\s*(?=\\p{IsHan})|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})");
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "three", "four", "five", "six");

    private CountedNames() {}

    /** A record for each; empty where the line counts none, or not as many as it names. */
    static List<String> records(String line) {
        if (line.length() > LONGEST) {
            return List.of();
        }
        String folded = TextFolding.foldForMatching(line);
        Matcher chinese = CHINESE.matcher(folded);
        if (chinese.matches()) {
            return records(line, chinese, "拜访 ", ChineseNumbers.small(chinese.group("count")));
        }
        Matcher english = ENGLISH.matcher(folded);
        return english.matches() ? records(line, english, "visit ", count(english.group("count"))) : List.of();
    }

    private static int count(String word) {
        return NUMBERS.contains(word) ? NUMBERS.indexOf(word) : Integer.parseInt(word);
    }

    private static List<String> records(String line, Matcher said, String word, int count) {
        List<String> names = Arrays.stream(AND.split(line.substring(said.start("names"), said.end("names"))))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        String day = said.group("day") == null ? "" : DayAsNote.option(word) + said.group("day");
        String note = said.group("note") == null ? "" : ": " + line.substring(said.start("note"));
        return names.size() == count && count > 1
                ? names.stream().map(name -> word + name + note + day).toList()
                : List.of();
    }
}
