package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What is said when the line before was wrong: <em>sorry 12k</em>, 错了，是12万, <em>I meant Blackout Co</em>, 撤销刚才那条. */
@Component
class Slip {
    private static final int LONGEST = 30;
    private static final int LONGEST_LINE = 200;
    private static final Pattern UNDO = Pattern.compile(
            "(?:please )?undo (?:that|it|this|(?:that |the |my )?last(?: one| record| entry| visit)?)|撤[销回消]刚[才刚](?:那|的|这)?[条个]?(?:记录)?|撤[回消](?:上面|上(?=一?[条个]))的?(?:那|这)?一?[条个]?(?:记录)?|删了吧?"
                    + "|(?:把|将)?(?:刚[才刚]|上面|最后|上(?=一?[条个]))的?(?:那|这)?一?[条个](?:记录|拜访)?(?:不算了?|作废|删了?|删[掉除]|取消|不要了?)"
                    + "|删[掉除了]?(?:刚[才刚]|上面|最后|上(?=一?[条个]))的?(?:那|这)?一?[条个](?:记录|拜访)?|(?:please )?(?:delete|remove|scrap|scratch|erase) (?:that|it|(?:the |my )?last(?: one| record| entry| visit)?)");
    private static final String THAT_ONE = "刚[才刚](?:那|这)?一?[个条家次]?(?:拜访|见|说|记|去)?的?(?:客户|公司)?";
    /** 刚才的金额错了, 改成18万: that the one before is wrong, without saying of what. */
    private static final String CHANGED =
            "(?:把|将)?(?:(?:刚[才刚]|上面|最后|上一)的?(?:那|这)?[条个单]?的?(?:客户|名字)|(?:(?:刚[才刚]|上面|最后|上一)的?(?:那|这)?[条个单]?的?)?(?:金额|数字))(?=改)"
                    + "|(?:刚[才刚]|上面|最后|上一)的?(?:那|这)?[条个单]?的?(?:(?:金额|客户|名字|数字)?(?:[打写记说搞输弄]?错了|不对)|(?=改))|(?=改[成为])";

    private static final Pattern SLIP = Pattern.compile("(?:(?:oh|oops|no|wait|ah)\\b[\\s,.!]*){0,6}"
            + "(?:(?<sorry>sorry|oops|wrong|typo|no)|i meant?|make (?:that|it)|哎?呀?[,]?(?:金额|客户|名字|公司|数字)?(?:[打写记说搞输弄]?错了|不对)(?=[\\s,.!是应改撤刚]|$)"
            + "|" + CHANGED + "|(?=" + THAT_ONE + "(?:不是|是.{1,20}不是)))\\b?[\\s,:.!]*(?:" + THAT_ONE
            + ")?(?:(?:金额|客户|名字)?(?:(?:应该?)?是|改[成为])|金额|客户|名字)?[\\s:]*(?<what>.*?)(?:[\\s,]*(?<=\\S{2})不是.*)?");
    /** 不是橡木是桦木, <em>not Oak but Birch</em>: what is right stands behind. */
    private static final Pattern INSTEAD = Pattern.compile(
            "[\\s,]*(?:不是[^是]{1,30}?[\\s,]*(?:而?是|应该?是)|not .{1,30}?[\\s,]+(?:but|it's|it is) )\\s*(?<right>\\S.*)");

    /** 改成科技 may be a name: without saying of what, an amount alone is a change. */
    private static final Pattern CHANGE = Pattern.compile("改[成为]");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern FIGURES = Pattern.compile(".*\\d.*");

    private final List<Vocabulary> vocabularies;

    Slip(List<Vocabulary> vocabularies) {
        this.vocabularies = List.copyOf(vocabularies);
    }

    /** Whether the line says that the one before was wrong. */
    static boolean is(String line) {
        return answer(line, Optional::empty).isPresent();
    }

    /**
     * Offers to take the last record back and, where a name is said, to give it to that customer, where an amount is, to
     * send the line with it; empty for other lines.
     */
    Optional<Reply> answer(Speaker speaker, String line) {
        return answer(
                line,
                () -> vocabularies.stream()
                        .flatMap(words -> words.customerOfLast(speaker).stream())
                        .findFirst());
    }

    private static Optional<Reply> answer(String line, Supplier<Optional<String>> customer) {
        if (line.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String said = SPACES.matcher(line.strip()).replaceAll(" ");
        String folded = TextFolding.foldForMatching(said);
        if (UNDO.matcher(folded).matches()) {
            return Optional.of(reply(List.of()));
        }
        Matcher slip = SLIP.matcher(folded);
        if (!slip.matches()) {
            return Optional.empty();
        }
        Matcher instead = INSTEAD.matcher(slip.group().substring(slip.start("what")));
        boolean other = instead.matches();
        int from = slip.start("what") + (other ? instead.start("right") : 0);
        String what =
                said.substring(from, other ? slip.end() : slip.end("what")).strip();
        boolean figure = Amounts.parse(what).isPresent();
        boolean vague = slip.group("sorry") != null || CHANGE.matcher(folded).lookingAt();
        if (what.length() > LONGEST || (vague && !figure)) {
            return Optional.empty();
        }
        boolean name = !what.isEmpty()
                && !figure
                && !FIGURES.matcher(what).matches()
                && !what.startsWith("撤")
                && !UNDO.matcher(slip.group("what")).matches();
        if (figure) {
            return Optional.of(reply(
                    customer.get().map(of -> putRight(of, what)).map(List::of).orElseGet(List::of)));
        }
        return Optional.of(reply(
                name
                        ? List.of(Button.of(Text.of("chat.slip.customer", what), "recustomer last: " + what))
                        : List.of()));
    }

    private static Button putRight(String customer, String amount) {
        boolean chinese = CommandWords.isChinese(customer + amount);
        String line = (chinese ? "签单 " : "deal ") + customer + " " + amount;
        return Button.of(Text.of("chat.slip.line", line), (chinese ? "撤销并改记：" : "undo and: ") + line);
    }

    private static Reply reply(List<Button> more) {
        List<Button> buttons = new ArrayList<>(more);
        buttons.add(Button.of("chat.slip.undo", "undo"));
        return Reply.of(Card.saying("chat.slip.question").menu(buttons).build()).asMistake();
    }
}
