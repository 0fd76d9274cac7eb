package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.command.LineParser.Opening;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Finds the command of a line as it is dictated: behind hesitation (嗯), a request (帮我记一下) or who and when (我刚才), and
 * without the full stop that transcripts end with. What was not done yet is no record: behind who and when the verb needs its 了.
 */
@Component
class SpokenOpenings {
    /** A request to the bot in Chinese, for use in a regular expression; what it is about comes behind it. */
    static final String REQUEST = "(?:请|麻烦[你您]?|劳驾)?[你您]?(?:帮我|帮忙|替我|给我)?"
            + "(?:补[录记]一?[下条个]?|补一?[条个]|记录?一?下|记一?个|记录|登记一?下|登记|录一?下|查一?下|查查|查看一?下|查看|看一?下|看看)|请|麻烦[你您]?|帮我|给我|销售铃|小铃|[你您]好|(?:早上|上午|下午|中午|晚上|大家|各位)好|大家早|早安|(?:今[天日])?(?:工作)?(?:汇报|日报|总结)一?下?(?=[\\s,:])|早(?=[\\s,.!~])";

    /** The same in English; a name may begin with it (Hello Bank), so that a command's word has to follow. */
    private static final String GREETING =
            "(?:hey|hi|hello|ok|okay|(?:good )?(?:morning|afternoon|evening))(?: there| bot| salesbell| all| team| everyone)?\\b|show(?: me)?\\b(?: (?:the|my|our)\\b)?";

    private static final Pattern LEAD_IN =
            Pattern.compile("(?<filler>[嗯呃额啊哦唉哎诶欸喂]+)|(?<request>" + REQUEST + "|" + GREETING + ")"
                    + "|(?<loose>那个|这个|就是说?|然后|对了?|好的?)"
                    + "|(?<when>我们?|咱们?|今天|今早|刚刚|刚才|刚|上午|下午|早上|中午|晚上|已经|过去|又|再|去|先|也)");
    private static final Pattern LEAD_ALONE = Pattern.compile("\\s*#?l\\d{1,9}[\\s?.!]*");

    private static final String LEAD = "lead ";
    private static final Pattern PAUSE =
            Pattern.compile("(?::[a-z0-9_+-]{2,30}:|[\\s,.:;!~、…\\p{So}\\p{Sk}\\uFE0F])*+");
    private static final Pattern END = Pattern.compile(
            "(?:(?<![\\s,])(?:[\\s,]++(?:please|pls|plz|thanks|thx)|[\\s,]*+(?:谢谢|拜托了?))[.!?~…\\s]*|(?<![.!?~…\\s])[.!?~…\\s]++)$");
    private static final Pattern CHINESE_END = Pattern.compile("[。！～…]");
    private static final Pattern CLAUSES = Pattern.compile("[,.;:]");
    private static final Pattern PERIOD_FIRST = Pattern.compile(
            "\\s*(?<period>(?:本|这|上)个?(?:周|星期|礼拜|月|季度|季)|今年|去年|(?:this|last) (?:week|month|quarter|year))(?:'s|的)?\\s*(?<asked>.*)",
            Pattern.DOTALL);
    private static final String DONE = "了完过";

    private final CommandIndex index;

    SpokenOpenings(CommandIndex index) {
        this.index = index;
    }

    /** The command that the line starts with; empty where it starts with none. */
    Optional<Opening> of(String typed) {
        String line = NewLeadTold.asLine(typed).orElse(typed);
        String folded = TextFolding.foldForMatching(line);
        if (LEAD_ALONE.matcher(folded).matches()) {
            return of(LEAD + END.matcher(folded.strip()).replaceFirst(""));
        }
        int start = behindLeadIn(folded);
        return index.match(folded.substring(start), 0)
                .map(match -> opening(line.substring(start), folded.substring(start), match))
                .or(() -> ofPeriod(line, folded));
    }

    /** Whether the line is a lead's number and nothing else, which asks for the lead. */
    static boolean isLeadAlone(String line) {
        return LEAD_ALONE.matcher(TextFolding.foldForMatching(line)).matches();
    }

    /** A command about a period that is said first: 本周排行榜, <em>last week's board</em>. */
    private Optional<Opening> ofPeriod(String line, String folded) {
        Matcher period = PERIOD_FIRST.matcher(folded);
        if (!period.matches()) {
            return Optional.empty();
        }
        String turned = line.substring(period.start("asked")).strip() + " "
                + line.substring(period.start("period"), period.end("period"));
        String foldedTurned = TextFolding.foldForMatching(turned);
        return index.match(foldedTurned, 0)
                .filter(match -> match.handler().spec().arguments().stream()
                        .anyMatch(argument -> argument.kind() == Argument.Kind.PERIOD))
                .map(match -> opening(turned, foldedTurned, match));
    }

    /** Where the line proper begins. */
    private int behindLeadIn(String folded) {
        int start = 0;
        boolean loose = false;
        boolean when = false;
        Matcher token = LEAD_IN.matcher(folded);
        for (int at = 0;
                at < folded.length() && token.region(at, folded.length()).lookingAt(); ) {
            when |= token.group("when") != null;
            if (at == 0 && when && index.match(folded, 0).isPresent()) {
                return 0;
            }
            at = behindPause(folded, token.end());
            loose |= token.group("loose") != null && at == token.end();
            boolean asRecord = loose || when;
            boolean done = when;
            boolean fits = index.match(folded, at)
                    .filter(match -> !asRecord || isRecord(match))
                    .filter(match -> !done || isDone(folded, match))
                    .isPresent();
            start = fits ? at : start;
        }
        return start;
    }

    private static int behindPause(String folded, int from) {
        Matcher pause = PAUSE.matcher(folded).region(from, folded.length());
        return pause.lookingAt() ? pause.end() : from;
    }

    private static boolean isRecord(CommandIndex.Match match) {
        return match.handler().spec().options().stream().anyMatch(option -> option.kind() == Argument.Kind.PAST_DAY);
    }

    private static boolean isDone(String folded, CommandIndex.Match match) {
        boolean inWord = DONE.indexOf(folded.charAt(match.end() - 1)) >= 0;
        return inWord || (match.end() < folded.length() && DONE.indexOf(folded.charAt(match.end())) >= 0);
    }

    /** Without the full stop behind a bare phrase; a sentence keeps its own. */
    private static Opening opening(String line, String folded, CommandIndex.Match match) {
        Matcher end = END.matcher(folded);
        if (!end.find(match.end())) {
            return new Opening(line, folded, match);
        }
        String said = folded.substring(match.end(), end.start());
        boolean asked = folded.indexOf('?', end.start()) >= 0;
        boolean spoken = said.isBlank()
                || (!asked && CHINESE_END.matcher(line.substring(end.start())).find());
        return spoken && !CLAUSES.matcher(said).find()
                ? new Opening(line.substring(0, end.start()), folded.substring(0, end.start()), match)
                : new Opening(line, folded, match);
    }
}
