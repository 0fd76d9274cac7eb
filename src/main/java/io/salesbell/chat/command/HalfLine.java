package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import java.util.List;

/** A line that lacks a value: it is asked for, and what was typed before and behind its place is known. */
final class HalfLine extends UserMistake {
    private static final long serialVersionUID = 1L;

    private final transient Argument lacking;
    private final String before;
    private final String behind;

    private HalfLine(Text question, List<Button> choices, Argument lacking, String before, String behind) {
        super(question, choices, lacking.name());
        this.lacking = lacking;
        this.before = before;
        this.behind = behind;
    }

    /** The line of {@code text}, which stands where the value belongs. */
    static HalfLine at(Text question, List<Button> choices, CommandSpec spec, Argument lacking, Reading text) {
        String before = text.line().substring(0, text.position()).stripTrailing();
        String behind = text.line().substring(text.position()).strip();
        int position = spec.arguments().indexOf(lacking);
        boolean note = position > 0 && CommandWords.endsName(spec, position - 1) && !before.endsWith(":");
        return new HalfLine(question, choices, lacking, before + (note ? ": " : " "), behind);
    }

    Argument lacking() {
        return lacking;
    }

    /** What was typed in front of the place. */
    String before() {
        return before;
    }

    /** The line with these words in the place. */
    String with(String words) {
        boolean apart = !behind.isEmpty()
                && !Reading.isSeparator(TextFolding.foldForMatching(behind).charAt(0));
        return before + words + (apart ? " " : "") + behind;
    }

    /** The same question once more, below why the words are no answer to it. */
    Reply again(Text why) {
        return Reply.of(new Card.Builder()
                        .block(new Card.Paragraph(why))
                        .block(new Card.Paragraph(text()))
                        .menu(choices()))
                .asMistake();
    }
}
