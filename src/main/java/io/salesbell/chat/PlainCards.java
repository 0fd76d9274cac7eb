package io.salesbell.chat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A card as plain lines: what notifications, screen readers and platforms without cards show. */
@Component
public class PlainCards {
    private final Wording wording;

    PlainCards(Wording wording) {
        this.wording = wording;
    }

    public String text(Card card, Locale language, ZoneId zone) {
        return card.blocks().stream()
                .map(block -> block(block, language, zone))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String colon(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? "：" : ": ";
    }

    private String block(Card.Block block, Locale language, ZoneId zone) {
        if (block instanceof Card.Heading heading) {
            return plain(heading.text(), language, zone);
        }
        if (block instanceof Card.Paragraph paragraph) {
            return plain(paragraph.text(), language, zone);
        }
        if (block instanceof Card.Note note) {
            return plain(note.text(), language, zone);
        }
        if (block instanceof Card.Fields fields) {
            return fields.fields().stream()
                    .map(field -> plain(field.label(), language, zone)
                            + colon(language)
                            + plain(field.value(), language, zone))
                    .collect(Collectors.joining("\n"));
        }
        if (block instanceof Card.Progress progress) {
            return plain(progress.label(), language, zone) + " " + plain(progress.value(), language, zone);
        }
        if (block instanceof Card.Table table) {
            return table(table, language, zone);
        }
        if (block instanceof Card.Picture picture) {
            return "[" + plain(picture.alt(), language, zone) + "]";
        }
        return buttons((Card.Buttons) block, language, zone);
    }

    private String table(Card.Table table, Locale language, ZoneId zone) {
        List<List<Text>> rows = table.rows();
        return Stream.concat(Stream.of(table.header()), rows.stream())
                .map(row -> row.stream()
                        .map(cell -> plain(cell, language, zone))
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining(" · ")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String buttons(Card.Buttons buttons, Locale language, ZoneId zone) {
        return buttons.buttons().stream()
                .map(button -> "[" + plain(button.label(), language, zone) + "]")
                .collect(Collectors.joining(" "));
    }

    private String plain(Text text, Locale language, ZoneId zone) {
        return wording.plain(text, language, zone);
    }
}
