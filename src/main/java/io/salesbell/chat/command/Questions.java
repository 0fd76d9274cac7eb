package io.salesbell.chat.command;

import io.salesbell.chat.Speaker;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What people ask in a sentence, and the command that answers it: 我这周还差几家, <em>what is due</em>, 橡木科技谁在跟. */
@Component
class Questions {
    private static final String END = "[了呢啊吗吧\\s?.!]*";

    /** A question and the line that asks it in the grammar. */
    private record Question(Pattern asked, String line) {
        static Question of(String asked, String line) {
            return new Question(Pattern.compile("^(?:" + asked + ")" + END + "$"), line);
        }

        /** The line, with what was asked about in its place. */
        private String in(String folded) {
            return asked.matcher(folded).replaceFirst(line).strip();
        }
    }

    private static final List<Question> ALL = List.of(
            Question.of("我?(?:今[天日]|这周|本周|这个?月|本月)?(?:拜访)?还[差剩缺](?:多少|几)[家个次单钱]?(?:拜访)?(?:达标|完成)?", "目标"),
            Question.of("(?:how am i doing|how far am i|what(?:'s| is) left)(?: this (?:week|month))?", "target"),
            Question.of("我(?:现在|本周|这周|本月|这个?月)?(?:排|是)?第几名?|我的?排名", "排行榜"),
            Question.of("我?今[天日]我?(?:都?[干做]了?(?:啥|什么|哪些事?)|都?[记拜]访?录?了?(?:啥|什么|哪些|几[条家个次]))|今[天日]有什么(?:事|安排)", "今天"),
            Question.of(
                    "what(?:'?s| is) (?:due|next|on today)(?: today)?|what (?:did i|have i) (?:do|done|log|logged|visit|visited)(?: today)?",
                    "today"),
            Question.of(
                    "我?今[天日]的?(?:拜访|工作|安排|任务)|今[天日]?还有(?:啥|什么|哪些)(?:事情?|客户|安排)?(?:[没要待]做|没办|要跟进?)?的?|还有(?:啥|什么|哪些)(?:事情?)?(?:[没要待]做|没办)的?|今[天日]要[干做](?:啥|什么)|我?今[天日]都?(?:拜访|见|跑)[了过]?(?:谁|哪些|哪?几)家?(?:客户|公司)?",
                    "今天"),
            Question.of(
                    "(?:what|anything) else(?: is| do i have)?(?: due| left| to do| on)?(?: for)?(?: today)?|what(?:'s| is) left (?:for )?(?:me )?(?:to do )?today|who did i (?:see|visit|meet) today",
                    "today"),
            Question.of("我?(?:都|[昨前]天|这周|本周){0,2}(?:拜访|见|跑)[了过]?(?:谁|哪些|哪几|几)家?(?:客户|公司)?", "明细 拜访 本周"),
            Question.of("我?上周都?(?:拜访|见|跑)[了过]?(?:谁|哪些|哪几|几)家?(?:客户|公司)?", "明细 拜访 上周"),
            Question.of(
                    "who did i (?:see|visit|meet)(?: yesterday| this week)?|what (?:did i|have i) (?:do|done|log|logged|visit|visited) this week",
                    "why visits this week"),
            Question.of(
                    "how many (?:more )?visits (?:do i (?:still )?(?:have left|have to go|need)|are left|to go)(?: this week)?",
                    "target"),
            Question.of(
                    "who(?:'?s| is) (?:behind|ahead|winning|leading|first|last|on top)(?: this week)?",
                    "board this week"),
            Question.of("(?:这周|本周|现在)?谁(?:这周|本周|现在)?(?:是?(?:垫底|第一|倒数第一|最后)|拜访?(?:得|的)?最[多少]|最[多少]|领先|落后)的?", "排行榜"),
            Question.of("help me|i need help|help please|please help|what can you do|how does this work", "help"),
            Question.of(
                    "how (?:do|can|should) (?:i|you|we) (?:log|add|record|enter|create|make) (?:a |an |my )?(?:new )?(visit|lead|deal)s?",
                    "help $1"),
            Question.of("(?:怎么样?|如何)(?:记录?|录|加|填|写|新建)(?:一?[个次条])?(拜访|跟进|线索)", "帮助 $1"),
            Question.of(
                    "我?的?(?:有?哪些)?(?:已经|快要?)?[逾超过]期了?的?(?:线索|客户)(?:有?哪些|有?几[条个]|有多少)?|我?有?哪些线索(?:已经|快要?)?(?:[逾超过]期|到期)",
                    "我的线索 逾期"),
            Question.of(
                    "(?:show (?:me )?)?(?:my |the )?overdue leads|(?:which|what) (?:of my )?leads are (?:overdue|late|due)",
                    "leads overdue"),
            Question.of(
                    "我?(?:手上|手里|手头|名下)?现?在?还?有?(?:几[条个]|多少[条个]?|哪些|什么)线索|我?(?:手上|手里|手头|名下)的?线索|(?:所有|全部)的?线索|线索有(?:哪些|几[条个]|多少)|(?:还没|没|未)有?(?:跟进|联系)过?的线索(?:有哪些)?",
                    "我的线索"),
            Question.of("how many leads do i have|(?:show (?:me )?)?all my leads", "leads"),
            Question.of(
                    "我?的?(?<a>这周|本周|这个月|本月|这个?季度?|本季度?)?的?目标(?:都|现在)?(?:完成|达成|做)[了得的]?(?:多少|怎么?样|如何|几成|情况|率|度|进度)?(?:是?多少)?",
                    "目标 $1"),
            Question.of("我?的?(?<a>这周|本周|这个月|本月|这个?季度?|本季度?)?的?(?:完成|达成)(?:[率度](?:是?多少)?|了?(?:多少|几成|怎么?样))", "目标 $1"),
            Question.of(
                    "how much of (?:my|the) target (?:is|have i) (?:done|made|hit|reached)|am i on (?:track|target)",
                    "target"),
            Question.of("我?(?<a>这周|本周|这个月|本月)(?:一共|总共|都)?(?:签|成交|卖|开)了?(?:多少钱?|几单|多少单)", "明细 成交额 $1"),
            Question.of(
                    "(?:what(?:'?s| is)|how(?:'?s| is)|open|see)(?: up with| about)? (?:lead )?#?(l\\d{1,9})(?: about)?|#?(l\\d{1,9})\\s*(?:怎么样|什么情况|情况|到哪一?步|是谁)",
                    "$1$2"),
            Question.of(
                    "你是谁|你是干(?:什么|啥|嘛)的?|你?(?:都?能|会|可以)(?:做|干)?(?:什么|啥|嘛|些什么)|有(?:什么|哪些)功能|what can i (?:do|say|type|ask)|who are you|what are you",
                    "help"),
            Question.of("(?:我的?|本月|这个?月)(?:得?分数?|绩效)(?:是?多少)?", "得分"),
            Question.of("(?:top|best) (?:sellers?|reps?|performers?)(?<b> this (?:week|month|quarter))?", "board${b}"),
            Question.of("为(?:什么|啥)我?的?(?:这周|本周)?的?(?:拜访量?|家数)(?:这么|那么|好)?(?:[低少]|不够)?", "明细 拜访 本周"),
            Question.of("(?:what(?:'?s| is) )?my score(?: now| this month)?", "score"),
            Question.of(
                    "我?的?(?:业绩|得?分数?|绩效)(?:都|是)?怎么(?:算|来|得|出)(?:出来)?的?|为(?:什么|啥)(?:我)?(?:才|只有)?(?:是|就)?这个?(?:得?分数?|业绩)",
                    "明细 得分"),
            Question.of(
                    "(?:how|why) (?:is|was) my score (?:calculated|computed|made up|like this|what it is)|(?:why|explain) (?:this|my|the) score",
                    "why score"),
            Question.of("上个?(?<a>周|月)(?:的)?(?:谁(?:是|排)?第一|(?:第一|冠军)是?谁)", "排行榜 上$1"),
            Question.of(
                    "(?:show (?:me )?)?(?:my )?pipeline|(?:what(?:'?s| is)|who(?:'?s| is)) in my pipeline", "leads"),
            Question.of(
                    "(?:(?:what|which) )?(?:of my )?leads (?:are )?(?:going|getting|gone) cold|(?:my )?cold leads",
                    "leads overdue"),
            Question.of("how (?:do|can) i (?:change|set|see) (?:my |the )?targets?", "help target"),
            Question.of("(?:怎么样?|如何)(?:改|设|定|看|修改|设置)(?:我的?)?目标", "帮助 目标"),
            Question.of(
                    "(?:(?:set|change) )?(?:my |the )?(?:weekly )?target (?:to |of |is )?(\\d{1,3})(?: visits?)?(?: (?:a|per|each|every) week|/week| weekly)?",
                    "target visits $1"),
            Question.of(
                    "(?:把|我的?|每周|本周|这周|周|拜访|设|定|改){0,4}目标(?:改|设|定|调|是){0,2}(?:成|为|到|[,\\s])*(?:每周|一周|拜访|[,\\s]){0,3}(\\d{1,3})[个次家]?(?:拜访)?",
                    "目标 拜访 $1"),
            Question.of("我?的?(?:这周|本周)(?:已经)?(?:拜访了?|跑了?|见了?)?(?:几|多少)家了?", "目标"),
            Question.of("我?的?目标是?(?:多少|什么|啥|几家)", "目标"),
            Question.of("我?的?得分(?:的)?(?:明细|详情|构成)", "明细 得分"),
            Question.of(
                    "(?:谁(?:这周|本周|今天)?还?没有?(?:去|做)?(?:拜访|完成|达标)|(?:我们?)?团队(?:这周|本周)?(?:怎么样|情况|如何|完成得?怎么样)|how(?: is|'s) (?:the|my|our) team(?: doing)?(?: this week)?)",
                    "board this week"),
            Question.of("my (?:week|stats|numbers|report)|stats|(?:weekly )?report", "score this week"),
            Question.of("(?:我的?)?(?:周报|报表|数据|统计)", "得分 本周"),
            Question.of(
                    "what(?: should| do)? i do (?:next|now|today)|what now|todos?|what(?:'?s| is) my next (?:step|task)",
                    "today"),
            Question.of(
                    "(?:(?:switch|change)(?: it| the)?(?: language)? (?:to|into)|language(?: to)?|speak|in) (english|chinese)(?: please)?",
                    "settings language $1"),
            Question.of("(?:切换|换|改|用|说|设置?)(?:成|到|为|语言)?(英文|中文)(?:版|界面)?", "设置 语言 $1"),
            Question.of("what(?:'?s| is| are) my targets?", "target"),
            Question.of(
                    "(?:my |won |closed )?deals|how many deals (?:did|have) i (?:close|closed|win|won|sell|sold)(?: this month)?",
                    "why deals this month"),
            Question.of("(?:我的?)?(?:成交|签单|单子)(?:记录|明细)|我的(?:成交|签单|单子)", "明细 成交额 本月"),
            Question.of("(?:my )?follow-?ups", "why follow-ups this week"),
            Question.of("(?:全组|全队|大家|所有人)的?目标(?:都)?(?:改成|设成|设为|定为|是)?\\s*(\\D{0,10}\\d.*)", "目标 团队 $1"),
            Question.of("我的拜访", "明细 拜访"),
            Question.of("my visits", "why visits"),
            Question.of("为(?:什么|啥)我?的?(?:本月|这个?月)?(?:得分|分数|绩效)(?:这么|那么|好)?(?:[低少高]|不高)?", "明细 得分"),
            Question.of("why is my score (?:so )?(?:low|high)", "why score"));

    private static final Pattern OF_CUSTOMER = Pattern.compile(
            "(?:'s)?(?:\\s*[-:]?\\s*(?:owner|phone(?: number)?|contacts?|number|history|status|records?|visits))\\s*\\?*|的?[\\s,]*(?:上次|最近|最后)(?:一次)?(?:是|的)?(?:什么时候|啥时候|哪[天一]天?|几时|多久前|谁)(?:去|拜访|见|联系|跟进|来|跑)?[的过了]*\\s*\\?*|的?(?:记录|历史|跟进记录|拜访记录)\\s*\\?*|的?[\\s,]*(?:(?:现在)?(?:谁在?[跟管]进?|谁负责|是谁的|归谁)(?:客户)?|(?:联系人|电话|情况|进展|资料|负责人)(?:是谁|是什么|是?多少|呢)?"
                    + "|(?:现在)?(?:怎么样|什么情况|到哪一?步))" + END + "|\\s*\\?+\\s*");
    private static final Pattern ABOUT_CUSTOMER = Pattern.compile(
            "(?:who (?:owns|has|is (?:working )?on|works on|is handling)|whose is|what about|how is|how about|show(?: me)?|history(?: of| for| with)?|tell me about|look ?up|pull up|open|find"
                    + "|when did (?:i|we) last (?:see|visit|call|meet)|(?:my |our )?last (?:visit|call|time)(?: to| at| with)|谁在?[跟管]进?|谁负责"
                    + "|(?:帮我)?(?:查一?下|查查|看一?下|看看|查询?))\\s*(?=\\S)");

    private static final int LONGEST = 60;

    private final NameBounds bounds;

    Questions(NameBounds bounds) {
        this.bounds = bounds;
    }

    /** The line in the grammar; empty where none of these is asked. */
    Optional<String> asked(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = TextFolding.foldForMatching(line).strip();
        if (folded.indexOf(':') >= 0) {
            return Optional.empty();
        }
        return ALL.stream()
                .filter(question -> question.asked().matcher(folded).matches())
                .findFirst()
                .map(question -> question.in(folded));
    }

    /** The line that shows the known customer who is asked about; empty where none is. */
    Optional<String> aboutCustomer(Speaker speaker, String typed) {
        String line = typed.length() > LONGEST ? "" : typed.strip();
        Reading reading = new Reading(speaker, Instant.EPOCH.atZone(ZoneOffset.UTC), line);
        Matcher about = ABOUT_CUSTOMER.matcher(reading.foldedRest());
        boolean before = about.lookingAt();
        reading.moveTo(before ? about.end() : 0);
        boolean asks = before || asksBehind(reading.foldedRest());
        int known = asks ? bounds.longestKnown(reading) : 0;
        String behind = reading.foldedRest().substring(known);
        return known > 0 && (OF_CUSTOMER.matcher(behind).matches() || (before && behind.matches(END)))
                ? Optional.of((CommandWords.isChinese(line) ? "客户 " : "customer ")
                        + reading.between(reading.position(), reading.position() + known))
                : Optional.empty();
    }

    /** Whether it may end as such a question does, told without looking up names. */
    private static boolean asksBehind(String folded) {
        Matcher end = OF_CUSTOMER.matcher(folded);
        for (int from = Math.max(1, folded.length() - 20); from < folded.length(); from++) {
            if (end.region(from, folded.length()).matches()) {
                return true;
            }
        }
        return false;
    }
}
