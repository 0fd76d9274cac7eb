package io.salesbell.chat.dingtalk.rendering;

import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The blocks of a card as lines of DingTalk's markdown; tables, which it lacks, as lines of values. */
final class MarkdownBlocks {
    private static final int CELLS = 10;
    private static final Wording.Style MARKING = new Wording.Style(
            MarkdownText::unmarked,
            person -> MarkdownText.unmarked(Wording.Style.plain().person().apply(person)),
            MarkdownText::marked);

    private final Wording wording;
    private final Reader reader;

    MarkdownBlocks(Wording wording, Reader reader) {
        this.wording = wording;
        this.reader = reader;
    }

    /** One line; a {@code whole} one holds markup that must not be cut. */
    record Line(String text, boolean whole) {}

    List<Line> of(Card.Block block) {
        if (block instanceof Card.Heading heading) {
            return worded("#### ", heading.text());
        }
        if (block instanceof Card.Paragraph paragraph) {
            return worded("", paragraph.text());
        }
        if (block instanceof Card.Note note) {
            return worded("> ", note.text());
        }
        if (block instanceof Card.Fields fields) {
            return fields.fields().stream()
                    .map(field -> new Line(bold(field.label()) + colon() + words(field.value()), true))
                    .toList();
        }
        if (block instanceof Card.Progress progress) {
            String bar = bold(progress.label()) + "  " + bar(progress.percent()) + "  " + words(progress.value());
            return List.of(new Line(bar, true));
        }
        if (block instanceof Card.Table table) {
            return table(table);
        }
        return block instanceof Card.Picture picture ? picture(picture) : List.of();
    }

    private List<Line> worded(String before, Text text) {
        String words = words(text);
        return words.isBlank() ? List.of() : List.of(new Line(before + words, false));
    }

    private String bold(Text text) {
        String words = words(text);
        return words.isBlank() ? "" : "**" + words.strip() + "**";
    }

    private String colon() {
        return reader.language().getLanguage().equals(Locale.CHINESE.getLanguage()) ? "：" : ": ";
    }

    private static String bar(BigDecimal percent) {
        int full = percent.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(100 / CELLS), 0, RoundingMode.HALF_UP)
                .intValue();
        return "▓".repeat(full) + "░".repeat(CELLS - full);
    }

    private List<Line> table(Card.Table table) {
        List<Line> lines = new ArrayList<>();
        String header = table.rows().isEmpty() ? "" : row(table.header());
        if (!header.isEmpty()) {
            lines.add(new Line("**" + header + "**", true));
        }
        table.rows().stream()
                .limit(Limits.TABLE_ROWS)
                .map(this::row)
                .filter(row -> !row.isEmpty())
                .forEach(row -> lines.add(new Line(row, false)));
        if (table.rows().size() > Limits.TABLE_ROWS) {
            lines.add(new Line("… ＋" + (table.rows().size() - Limits.TABLE_ROWS), true));
        }
        return lines;
    }

    private String row(List<Text> cells) {
        return cells.stream().map(this::words).filter(cell -> !cell.isBlank()).collect(Collectors.joining(" · "));
    }

    private List<Line> picture(Card.Picture picture) {
        String media = reader.media().get(picture.picture());
        String alt = words(picture.alt());
        return List.of(new Line(media == null ? "［" + alt + "］" : "![" + alt + "](" + media + ")", true));
    }

    private String words(Text text) {
        return MarkdownText.neutralButCodes(wording.write(text, reader.language(), reader.zone(), MARKING));
    }
}
