package io.salesbell.chat.dingtalk.rendering;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cards as markdown and buttons. What is too long is cut above the buttons, which all stay. */
@Component
@WhenDingTalkIsOn
public class Cards {
    /** More than a name and its quotes, or a button's two, take in JSON. */
    private static final int FRAME = 60;

    private static final String MORE = "…";

    private final Wording wording;
    private final PlainCards plain;

    public Cards(Wording wording, PlainCards plain) {
        this.wording = wording;
        this.plain = plain;
    }

    /** The card for one reader; {@code message} is what its buttons are named after. */
    public Drawing draw(Card card, Reader reader, UUID message) {
        List<DrawnButton> buttons = buttons(card, reader, message);
        String words = plain.text(withoutButtons(card), reader.language(), reader.zone());
        String title = MarkdownText.shortened(MarkdownText.line(words.isBlank() ? MORE : words), Limits.TITLE);
        String text = text(card, reader, buttons, Limits.PARAMETERS - MarkdownText.jsonBytes(title) - FRAME);
        return new Drawing(title, text, plainly(words, buttons), buttons);
    }

    /** Where pressing a button leads. */
    static String address(DrawnButton button) {
        return Links.address(button.said());
    }

    private List<DrawnButton> buttons(Card card, Reader reader, UUID message) {
        List<DrawnButton> drawn = new ArrayList<>();
        int row = 0;
        for (Card.Block block : card.blocks()) {
            if (block instanceof Card.Buttons buttons) {
                row++;
                for (Button button : buttons.buttons()) {
                    String label = MarkdownText.line(words(button.label(), reader));
                    String shown = MarkdownText.shortened(label.isEmpty() ? MORE : label, Limits.LABEL);
                    drawn.add(new DrawnButton(button, row, buttons.menu(), shown, Marks.of(message, drawn.size())));
                }
            }
        }
        return drawn.subList(0, Math.min(drawn.size(), Limits.LINKS));
    }

    /** What the buttons take of the limit. */
    private static int overhead(List<DrawnButton> buttons) {
        return buttons.stream()
                .mapToInt(button ->
                        MarkdownText.jsonBytes(button.label()) + MarkdownText.jsonBytes(address(button)) + FRAME)
                .sum();
    }

    private String text(Card card, Reader reader, List<DrawnButton> buttons, int room) {
        String links = buttons.size() > Limits.BUTTONS ? Links.of(buttons, Limits.LINK_BYTES) : "";
        int left = room - (links.isEmpty() ? overhead(buttons) : MarkdownText.jsonBytes(links));
        Fitting fitting = new Fitting(left);
        MarkdownBlocks blocks = new MarkdownBlocks(wording, reader);
        for (Card.Block block : card.blocks()) {
            fitting.paragraph(blocks.of(block));
        }
        String text = fitting.text();
        if (links.isEmpty()) {
            return text.isBlank() ? MORE : text;
        }
        return text.isEmpty() ? links : text + Links.PARAGRAPH + links;
    }

    /** The same without markup, cut above the buttons: menus are answered by digits, other buttons by what they say. */
    private static String plainly(String words, List<DrawnButton> buttons) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (DrawnButton button : buttons) {
            lines.add((button.menu() ? ++number + " " : "· ") + button.label());
        }
        String below = lines.isEmpty() ? "" : "\n" + String.join("\n", lines);
        int room = Limits.PARAMETERS - FRAME - MarkdownText.jsonBytes(below);
        String text = (MarkdownText.cut(words, room) + below).strip();
        return text.isEmpty() ? MORE : text;
    }

    private static Card withoutButtons(Card card) {
        return new Card(card.blocks().stream()
                .filter(block -> !(block instanceof Card.Buttons))
                .toList());
    }

    private String words(Text text, Reader reader) {
        return wording.plain(text, reader.language(), reader.zone());
    }
}
