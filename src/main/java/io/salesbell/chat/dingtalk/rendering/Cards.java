package io.salesbell.chat.dingtalk.rendering;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Cards as markdown and buttons. What is too long is cut below, never the buttons. */
@Component
@WhenDingTalkIsOn
public class Cards {
    private static final String SENDING = "dtmd://dingtalkclient/sendMessage?content=";
    private static final String PARAGRAPH = "\n\n";
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
        int taken = MarkdownText.jsonBytes(title) + overhead(buttons);
        String text = text(card, reader, buttons, Limits.PARAMETERS - taken);
        return new Drawing(title, text, plainly(words, buttons), buttons);
    }

    /** Where pressing a button leads: the client sends its words in the name of whoever pressed. */
    static String address(DrawnButton button) {
        return SENDING
                + URLEncoder.encode(button.said(), StandardCharsets.UTF_8).replace("+", "%20");
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

    /** What the frame and the buttons take of the limit. */
    private static int overhead(List<DrawnButton> buttons) {
        return 60
                + buttons.stream()
                        .mapToInt(button ->
                                MarkdownText.jsonBytes(button.label()) + MarkdownText.jsonBytes(address(button)) + 60)
                        .sum();
    }

    private String text(Card card, Reader reader, List<DrawnButton> buttons, int room) {
        Fitting fitting = new Fitting(room);
        MarkdownBlocks blocks = new MarkdownBlocks(wording, reader);
        for (Card.Block block : card.blocks()) {
            fitting.paragraph(blocks.of(block));
        }
        String text = fitting.text();
        if (buttons.size() > Limits.BUTTONS) {
            return text + (text.isEmpty() ? "" : PARAGRAPH) + links(buttons);
        }
        return text.isBlank() ? MORE : text;
    }

    /** More buttons than a card takes are links on lines of their own; those of a menu are numbered. */
    private static String links(List<DrawnButton> buttons) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (DrawnButton button : buttons) {
            String before = button.menu() ? ++number + " " : "";
            lines.add(before + "[" + MarkdownText.neutral(button.label()) + "](" + address(button) + ")");
        }
        return String.join(PARAGRAPH, lines);
    }

    /** The same without markup: menus are answered by digits, other buttons by what they say. */
    private static String plainly(String words, List<DrawnButton> buttons) {
        List<String> lines = new ArrayList<>(List.of(words));
        int number = 0;
        for (DrawnButton button : buttons) {
            lines.add((button.menu() ? ++number + " " : "· ") + button.label());
        }
        String text = String.join("\n", lines).strip();
        return MarkdownText.cut(text.isEmpty() ? MORE : text, Limits.PARAMETERS - 100);
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
