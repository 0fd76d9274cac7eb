package io.salesbell.chat.command;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Speaker;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What somebody asks about a colleague: 李娜今天跑了几家, <em>how is Lily doing this week</em>; who may read it is the command's. */
@Component
class ColleagueAsked {
    private static final int LONGEST = 80;
    private static final String EN_WHEN =
            "(?<when>(?: today| yesterday| this week| last week| this month| last month)?)";
    private static final String ZH_WHEN = "(?<when>(?:今[天日]|昨天|这周|本周|上周|这个?月|本月|上个?月)?)";
    private static final String END = "[了呢啊吗吧\\s?.!]*";

    /** @param figure whether single records are asked for rather than how it goes */
    private record Question(Pattern asked, boolean figure) {}

    private static final List<Question> ALL = List.of(
            new Question(
                    Pattern.compile(
                            "how many (?<what>visits|customers|clients|calls|follow-?ups|deals)? ?(?:did|has|have) (?<who>[^,;:]{2,30}?)"
                                    + " (?:do|done|make|made|log|logged|record|visit|visited|have|had|close|closed|see|seen|win|won|get)"
                                    + EN_WHEN
                                    + END),
                    true),
            new Question(
                    Pattern.compile(
                            "(?<what>)(?:what|who|where) (?:did|has) (?<who>[^,;:]{2,30}?) (?:do|done|visit|visited|see|seen|meet|met|log|logged|go)"
                                    + EN_WHEN + END),
                    true),
            new Question(
                    Pattern.compile(
                            "(?<what>)(?:did|has) (?<who>[^,;:]{2,30}?) (?:visit|visited|see|seen|log|logged|do|done)(?: any(?: ?one|body|thing| visits| customers)?)?"
                                    + EN_WHEN + END),
                    true),
            new Question(
                    Pattern.compile(
                            "how(?:'s| is) (?<who>[^,;:]{2,30}?) (?:doing|performing|getting on)" + EN_WHEN + END),
                    false),
            new Question(
                    Pattern.compile("(?<who>[^,;:的]{2,20}?)" + ZH_WHEN
                            + "(?:都|一共|总共|又)?(?<what>拜访|跑|见|走访|跟进|签|成交|记)[了过]?(?:几|多少|哪些|谁|哪)[家个次单条]?(?:客户|拜访|公司)?"
                            + END),
                    true),
            new Question(
                    Pattern.compile("(?<who>[^,;:的]{2,20}?)" + ZH_WHEN + "(?<what>)都?(?:干|做|忙)了?些?(?:啥|什么)" + END),
                    true),
            new Question(
                    Pattern.compile("(?<who>[^,;:的]{2,20}?)的?" + ZH_WHEN
                            + "的?(?:业绩|得分|成绩|表现|目标|进度)?(?:完成|做|干)?得?(?:怎么?样|如何|咋样)" + END),
                    false));

    private final Directory directory;

    ColleagueAsked(Directory directory) {
        this.directory = directory;
    }

    /** The line that asks for it in the grammar; empty where no colleague is asked about. */
    Optional<String> line(Speaker speaker, String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = TextFolding.foldForMatching(line).strip();
        return ALL.stream()
                .flatMap(question -> line(speaker, folded, question).stream())
                .findFirst();
    }

    private Optional<String> line(Speaker speaker, String folded, Question question) {
        Matcher asked = question.asked().matcher(folded);
        if (!asked.matches()) {
            return Optional.empty();
        }
        String who = asked.group("who").strip();
        Directory.Match person = directory.personAt(speaker, who);
        if (person.members().isEmpty() || person.length() < who.length()) {
            return Optional.empty();
        }
        boolean chinese = CommandWords.isChinese(folded);
        String period = period(asked.group("when"), chinese);
        String metric = question.figure() ? metric(asked, chinese) : "";
        String word = chinese ? (question.figure() ? "明细 " : "得分 ") : question.figure() ? "why " : "score ";
        return Optional.of(word + metric + period + " " + who);
    }

    private static String metric(Matcher asked, boolean chinese) {
        return switch (String.valueOf(asked.group("what"))) {
            case "calls", "followups", "follow-ups" -> "follow-ups ";
            case "deals" -> "deals ";
            case "跟进" -> "跟进 ";
            case "签", "成交" -> "成交额 ";
            default -> chinese ? "拜访 " : "visits ";
        };
    }

    private static String period(String when, boolean chinese) {
        boolean last = when.contains("last") || when.contains("上");
        boolean month = when.contains("month") || when.contains("月");
        return chinese
                ? (last ? "上" : "本") + (month ? "月" : "周")
                : (last ? "last " : "this ") + (month ? "month" : "week");
    }
}
