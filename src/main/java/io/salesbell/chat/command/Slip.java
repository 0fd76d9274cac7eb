package io.salesbell.chat.command;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is said when the line before was wrong: <em>sorry 12k</em>, 错了，是12万, <em>I meant Blackout Co</em>, 撤销刚才那条. */
final class Slip {
    private static final int LONGEST = 30;
    private static final Pattern UNDO =
            Pattern.compile("(?:please )?undo (?:that|it|this|the last(?: one)?)|撤[销回消]刚[才刚](?:那|的|这)?[条个]?(?:记录)?");
    private static final Pattern SLIP = Pattern.compile("(?:(?:oh|oops|no|wait|ah)\\b[\\s,.!]*)*"
            + "(?:(?<sorry>sorry)|i meant?|make (?:that|it)|哎?呀?[,]?(?:[打写记说搞输弄]?错了|不对)(?=[\\s,.!是应改撤]|$))\\b?"
            + "[\\s,:.!]*(?:(?:应该?)?是|改[成为])?(?<what>.*)");
    private static final Pattern FIGURES = Pattern.compile(".*\\d.*");

    private Slip() {}

    /** Offers to take the last record back and, where a name is said, to give it to that customer; empty for other lines. */
    static Optional<Reply> answer(String line) {
        String folded = TextFolding.foldForMatching(line).strip();
        if (UNDO.matcher(folded).matches()) {
            return Optional.of(reply(List.of()));
        }
        Matcher slip = SLIP.matcher(folded);
        if (!slip.matches()) {
            return Optional.empty();
        }
        String what = line.strip().substring(slip.start("what")).strip();
        boolean figure = Amounts.parse(what).isPresent();
        if (what.length() > LONGEST || (slip.group("sorry") != null && !figure)) {
            return Optional.empty();
        }
        boolean name = !what.isEmpty()
                && !figure
                && !FIGURES.matcher(what).matches()
                && !what.startsWith("撤")
                && !UNDO.matcher(slip.group("what")).matches();
        return Optional.of(reply(
                name
                        ? List.of(Button.of(Text.of("chat.slip.customer", what), "recustomer last: " + what))
                        : List.of()));
    }

    private static Reply reply(List<Button> more) {
        List<Button> buttons = new ArrayList<>(more);
        buttons.add(Button.of("chat.slip.undo", "undo"));
        return Reply.of(Card.saying("chat.slip.question").menu(buttons).build()).asMistake();
    }
}
