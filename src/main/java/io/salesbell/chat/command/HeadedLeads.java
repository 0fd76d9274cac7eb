package io.salesbell.chat.command;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Leads below a heading that says what they are: <em>leads from the expo:</em>, 展会线索. */
final class HeadedLeads {
    private static final Pattern ENGLISH = Pattern.compile(
            "\\s*(?:(?:my|today's|\\d{1,2}) )?(?:new |expo |fair |trade show |web(?:site)? ){0,2}leads(?: from [\\p{L} ]{2,30}| today)?\\s*:\\s*");
    private static final Pattern CHINESE = Pattern.compile(
            "\\s*(?:今[天日]|昨[天日])?的?(?:(?:展会|新增?|官网|抖音|老客户介绍)(?:的?\\d{1,2}[条个])?的?(?:新?线索|新客户)|线索(?:名单|清单|列表))(?:如下)?\\s*:?\\s*");

    private HeadedLeads() {}

    /** The lines with the command in place of the heading; as they are where none heads them. */
    static List<String> told(List<String> lines) {
        if (lines.size() < 2 || lines.subList(1, lines.size()).stream().allMatch(String::isBlank)) {
            return lines;
        }
        String folded = TextFolding.foldForMatching(lines.get(0));
        boolean chinese = CHINESE.matcher(folded).matches();
        if (!chinese && !ENGLISH.matcher(folded).matches()) {
            return lines;
        }
        List<String> told = new ArrayList<>(lines);
        told.set(0, chinese ? "新线索" : "lead new");
        return told;
    }
}
