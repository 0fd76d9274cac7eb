package io.salesbell.chat.console;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.PlainCards;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Puts cards into a reader's words. */
@Component
@WhenConsoleIsOn
class CardDrawing {
    private final Wording wording;
    private final PlainCards plain;

    CardDrawing(Wording wording, PlainCards plain) {
        this.wording = wording;
        this.plain = plain;
    }

    Content draw(Card card, Speaker reader) {
        List<Content.Part> parts = new ArrayList<>();
        List<Content.StoredButton> buttons = new ArrayList<>();
        List<UUID> pictures = new ArrayList<>();
        for (Card.Block block : card.blocks()) {
            if (block instanceof Card.Buttons row) {
                parts.add(part(block, buttons(row, buttons, parts.size(), reader), reader));
            } else {
                parts.add(part(block, words(block, reader), reader));
            }
            if (block instanceof Card.Picture picture) {
                pictures.add(picture.picture());
            }
        }
        return new Content("", parts, buttons, pictures, List.of());
    }

    private Content.Part part(Card.Block block, ShownBlock shown, Speaker reader) {
        return new Content.Part(shown, plain.text(new Card(List.of(block)), reader.language(), reader.zone()));
    }

    /** A button's id is its position in the whole card. */
    private ShownBlock buttons(Card.Buttons row, List<Content.StoredButton> all, int part, Speaker reader) {
        List<String> ids = new ArrayList<>();
        for (Button button : row.buttons()) {
            String id = "b" + (all.size() + 1);
            String label = words(button.label(), reader);
            all.add(new Content.StoredButton(
                    id, label, button.style(), button.command(), button.version(), button.form(), part, null));
            ids.add(id);
        }
        return new ShownBlock.Buttons(ids);
    }

    private ShownBlock words(Card.Block block, Speaker reader) {
        if (block instanceof Card.Heading heading) {
            return new ShownBlock.Heading(words(heading.text(), reader));
        }
        if (block instanceof Card.Paragraph paragraph) {
            return new ShownBlock.Words(words(paragraph.text(), reader));
        }
        if (block instanceof Card.Note note) {
            return new ShownBlock.Note(words(note.text(), reader));
        }
        if (block instanceof Card.Fields fields) {
            return new ShownBlock.Fields(fields.fields().stream()
                    .map(field -> new ShownBlock.Field(words(field.label(), reader), words(field.value(), reader)))
                    .toList());
        }
        if (block instanceof Card.Progress progress) {
            return new ShownBlock.Progress(
                    words(progress.label(), reader), bare(progress.percent()), words(progress.value(), reader));
        }
        if (block instanceof Card.Table table) {
            return table(table, reader);
        }
        Card.Picture picture = (Card.Picture) block;
        return new ShownBlock.Image(MessageView.url(picture.picture()), words(picture.alt(), reader));
    }

    private ShownBlock table(Card.Table table, Speaker reader) {
        int columns =
                table.rows().stream().mapToInt(List::size).reduce(table.header().size(), Math::max);
        return new ShownBlock.Table(
                words(table.header(), reader),
                table.rows().stream().map(row -> words(row, reader)).toList(),
                IntStream.range(0, columns)
                        .mapToObj(column -> table.numeric().contains(column) ? "right" : "left")
                        .toList());
    }

    private List<String> words(List<Text> texts, Speaker reader) {
        return texts.stream().map(text -> words(text, reader)).toList();
    }

    private String words(Text text, Speaker reader) {
        return wording.plain(text, reader.language(), reader.zone());
    }

    private static BigDecimal bare(BigDecimal percent) {
        return new BigDecimal(percent.stripTrailingZeros().toPlainString());
    }
}
