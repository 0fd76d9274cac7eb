package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A recording command's word with nothing behind it but what one asks for (拜访量, 拜访怎么写, <em>visit board</em>), or a question
 * whether something was done (拜访华为了吗): no record, what is meant is offered. A known customer of such a name is that customer.
 */
@Component
class OtherMeanings {
    private static final Pattern ASKED_FOR =
            Pattern.compile("(?:(?<how>怎么?样?[写记用填录说]|如何[写记用填]?|格式|用法|写法|模板|how(?: to)?|format)"
                    + "|(?<rank>排行榜?|排名|榜单?)"
                    + "|(?<target>目标|指标|任务|targets?)"
                    + "|(?<sum>总?量|总?数量?|次数|记录|明细|列表|清单|情况|统计|汇总|计划|安排|进度|报表|counts?|numbers?|totals?|list|history|stats"
                    + "|statistics|plans?|report|records?|log)"
                    + "|(?:多少|是|的|呢|了?吗|[本上]周|[本上]个?月|怎么样|[\\s?]))+");
    private static final Pattern MARK = Pattern.compile("[:|]");
    private static final Pattern QUESTION =
            Pattern.compile("(?<about>.*?)(?:[了过]?吗|[了过]没有?|[?])[?\\s]*", Pattern.DOTALL);
    private static final Map<String, String> METRICS = Map.of("visit", "visits", "followup", "follow-ups");
    private static final Map<String, String> CHINESE_METRICS = Map.of("visit", "拜访", "followup", "跟进");

    private final CommandIndex index;
    private final NameBounds bounds;

    OtherMeanings(CommandIndex index, NameBounds bounds) {
        this.index = index;
        this.bounds = bounds;
    }

    /** Asks about a text behind a recording command's word that asks for something. */
    void refuse(Reading text, CommandSpec spec) {
        Reading said = text.part(text.position(), text.end());
        said.skipSeparators();
        if (!METRICS.containsKey(spec.name())
                || said.isBlank()
                || MARK.matcher(text.foldedRest()).find()) {
            return;
        }
        String line = said.line().substring(0, said.position());
        String name = said.rest().strip();
        List<String> lines =
                NamesNobody.is(name) ? List.of() : meant(said.foldedRest().strip(), spec);
        boolean asks = QUESTION.matcher(said.foldedRest()).matches();
        int known = said.position() + (asks || !lines.isEmpty() ? bounds.longestKnown(said) : 0);
        if (asks && known > said.position()) {
            refuseQuestion(said, known);
        } else if (!lines.isEmpty() && known == said.position()) {
            throw mistake(Text.of("chat.parse.other-meaning", line + name, line + '"' + name + '"'), lines);
        }
    }

    /** Whether a known customer was visited is asked of the customer's records. */
    private static void refuseQuestion(Reading said, int known) {
        String behind = said.part(known, said.end()).foldedRest();
        String name = said.between(said.position(), known);
        if (QUESTION.matcher(behind).matches()) {
            throw mistake(
                    Text.of("chat.parse.asked-whether", NearCommands.cut(said.line())),
                    List.of((CommandWords.isChinese(said.line()) ? "客户 " : "customer ") + name));
        }
    }

    private static UserMistake mistake(Text text, List<String> lines) {
        return new UserMistake(
                        text,
                        lines.stream()
                                .map(line -> Button.of(Text.verbatim(line), line))
                                .toList())
                .in("customer");
    }

    private List<String> meant(String said, CommandSpec spec) {
        boolean chinese = CommandWords.isChinese(said);
        Locale language = chinese ? Locale.CHINESE : Locale.ENGLISH;
        String help =
                (chinese ? "帮助 " : "help ") + CommandWords.of(spec, language).word();
        Matcher askedFor = ASKED_FOR.matcher(said);
        if (askedFor.matches()) {
            return asked(askedFor, chinese, (chinese ? CHINESE_METRICS : METRICS).get(spec.name()), help);
        }
        Optional<CommandSpec> other = index.match(said, 0)
                .filter(match -> match.end() == said.length())
                .map(match -> match.handler().spec())
                .filter(command -> command.options().stream().noneMatch(OtherMeanings::isDay));
        return other.isPresent()
                ? List.of(said, help)
                : chinese && QUESTION.matcher(said).matches() ? List.of(help) : List.of();
    }

    private static List<String> asked(Matcher asked, boolean chinese, @Nullable String metric, String help) {
        if (asked.group("how") != null) {
            return List.of(help);
        }
        if (asked.group("rank") != null) {
            return List.of((chinese ? "排行榜 " : "board ") + metric, help);
        }
        if (asked.group("target") != null) {
            return List.of(chinese ? "目标" : "target", help);
        }
        return asked.group("sum") != null ? List.of((chinese ? "明细 " : "why ") + metric, help) : List.of(help);
    }

    private static boolean isDay(Argument option) {
        return option.kind() == Argument.Kind.PAST_DAY;
    }
}
