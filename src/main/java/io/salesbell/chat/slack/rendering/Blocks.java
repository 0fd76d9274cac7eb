package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The blocks of cards for one reader; only messages have {@code tables}, and only one each. */
final class Blocks {
    private static final int CELLS = 10;
    /** Stand for a mention's brackets until the rest is escaped: two characters that nobody can type. */
    private static final String OPEN = "\uE000";

    private static final String CLOSE = "\uE001";

    private final Wording wording;
    private final JsonMapper json;
    private final Reader reader;
    private final LongLines lines;
    private final Wording.Style style;
    private final Wording.Style names;
    private final List<Map<String, Object>> blocks = new ArrayList<>();
    private int rows;
    private boolean tabled;

    Blocks(Wording wording, JsonMapper json, Reader reader, LongLines lines, boolean tables) {
        this.wording = wording;
        this.json = json;
        this.reader = reader;
        this.lines = lines;
        this.tabled = !tables;
        this.style = new Wording.Style(Blocks::unmarked, this::person);
        this.names = Wording.Style.plain();
    }

    List<Map<String, Object>> all() {
        return blocks;
    }

    void add(Card.Block block) {
        if (block instanceof Card.Heading heading) {
            String words = plain(heading.text());
            if (!words.isBlank()) {
                blocks.add(Json.of("header", "text", Json.plain(words, Limits.HEADER)));
            }
        } else if (block instanceof Card.Paragraph paragraph) {
            section(words(paragraph.text()));
        } else if (block instanceof Card.Note note) {
            note(words(note.text()));
        } else if (block instanceof Card.Fields fields) {
            fields(fields.fields());
        } else if (block instanceof Card.Progress progress) {
            section("*" + words(progress.label()) + "*  " + bar(progress.percent()) + "  " + words(progress.value()));
        } else if (block instanceof Card.Table table) {
            table(table);
        } else if (block instanceof Card.Picture picture) {
            picture(picture);
        } else {
            buttons((Card.Buttons) block);
        }
    }

    void note(String words) {
        if (!words.isBlank()) {
            blocks.add(Json.of("context", "elements", List.of(Json.mrkdwn(words, Limits.CONTEXT))));
        }
    }

    private void section(String words) {
        if (!words.isBlank()) {
            blocks.add(Json.of("section", "text", Json.mrkdwn(words, Limits.TEXT)));
        }
    }

    private void fields(List<Card.Field> fields) {
        for (int from = 0; from < fields.size(); from += Limits.FIELDS) {
            List<Map<String, Object>> shown =
                    fields.subList(from, Math.min(from + Limits.FIELDS, fields.size())).stream()
                            .map(field -> "*" + words(field.label()) + "*\n" + words(field.value()))
                            .map(text -> Json.mrkdwn(text, Limits.FIELD))
                            .toList();
            blocks.add(Json.of("section", "fields", shown));
        }
    }

    private static String bar(BigDecimal percent) {
        int full = percent.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(100 / CELLS), 0, RoundingMode.HALF_UP)
                .intValue();
        return "▓".repeat(full) + "░".repeat(CELLS - full);
    }

    /** A message takes one table; a second one is written as lines. */
    private void table(Card.Table table) {
        List<List<TableBlock.Cell>> cells = new ArrayList<>();
        if (!table.header().isEmpty()) {
            cells.add(cells(table.header()));
        }
        table.rows().forEach(row -> cells.add(cells(row)));
        int columns = Math.min(
                Limits.COLUMNS, cells.stream().mapToInt(List::size).max().orElse(0));
        if (columns == 0) {
            return;
        }
        if (tabled) {
            section(cells.stream()
                    .map(row -> row.stream()
                            .map(cell -> SlackText.escape(cell.words()))
                            .filter(cell -> !cell.isBlank())
                            .collect(Collectors.joining(" · ")))
                    .collect(Collectors.joining("\n")));
            return;
        }
        tabled = true;
        TableBlock shown = TableBlock.of(cells, columns, table.numeric());
        blocks.add(shown.block());
        if (shown.left() > 0) {
            note("… +" + shown.left());
        }
    }

    private List<TableBlock.Cell> cells(List<Text> row) {
        return row.stream().map(cell -> TableBlock.Cell.of(cell, this::plain)).toList();
    }

    private void picture(Card.Picture picture) {
        String file = reader.files().get(picture.picture());
        String alt = plain(picture.alt());
        if (file == null) {
            note("[" + SlackText.escape(alt) + "]");
            return;
        }
        Map<String, Object> image = Json.of("image", "slack_file", Map.of("id", file));
        image.put("alt_text", SlackText.cut(alt.isBlank() ? "…" : alt, Limits.ALT));
        blocks.add(image);
    }

    private void buttons(Card.Buttons row) {
        for (int from = 0; from < row.buttons().size(); from += Limits.ACTIONS) {
            List<Button> some = row.buttons()
                    .subList(from, Math.min(from + Limits.ACTIONS, row.buttons().size()));
            String id = "b" + ++rows;
            List<Map<String, Object>> elements = new ArrayList<>();
            for (Button button : some) {
                elements.add(button(id + ":" + (elements.size() + 1), button));
            }
            Map<String, Object> actions = Json.of("actions", "block_id", id);
            actions.put("elements", elements);
            blocks.add(actions);
        }
    }

    private Map<String, Object> button(String id, Button button) {
        Map<String, Object> shown = Json.of("button", "action_id", id);
        shown.put("text", Json.plain(plain(button.label()), Limits.LABEL));
        String value = json.writeValueAsString(Pressed.value(button, button.command(), false));
        shown.put(
                "value",
                SlackText.length(value) <= Limits.VALUE
                        ? value
                        : json.writeValueAsString(Pressed.value(button, lines.keep(button.command()), true)));
        if (button.style() != Button.Style.PLAIN) {
            shown.put("style", button.style() == Button.Style.PRIMARY ? "primary" : "danger");
        }
        return shown;
    }

    private String person(Text.Person person) {
        String user = reader.users().get(person.member());
        return user == null || !(person.mention() || user.equals(person.name()))
                ? unmarked(person.mention() ? "@" + person.name() : person.name())
                : OPEN + "@" + user + CLOSE;
    }

    private static String unmarked(String typed) {
        return typed.replace(OPEN, "").replace(CLOSE, "");
    }

    /** Everything is escaped, the catalogue's own words too; only mentions are marks. */
    String words(Text text) {
        return SlackText.escape(wording.write(text, reader.language(), reader.zone(), style))
                .replace(OPEN, "<")
                .replace(CLOSE, ">");
    }

    private String plain(Text text) {
        return wording.write(text, reader.language(), reader.zone(), names);
    }
}
