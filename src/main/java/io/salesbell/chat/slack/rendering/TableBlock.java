package io.salesbell.chat.slack.rendering;

import io.salesbell.chat.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A table of Slack's and how many rows were left out because they did not fit. */
record TableBlock(Map<String, Object> block, int left) {
    private static final Cell EMPTY = new Cell("–", "");

    /** A cell's words and the address behind them, empty for none. */
    record Cell(String words, String address) {
        static Cell of(Text text, Function<Text, String> plain) {
            return new Cell(plain.apply(text), text instanceof Text.Linked linked ? linked.address() : "");
        }
    }

    static TableBlock of(List<List<Cell>> cells, int columns, List<Integer> numeric) {
        List<List<Map<String, Object>>> rows = new ArrayList<>();
        int room = Limits.TABLE;
        for (List<Cell> row : cells) {
            List<Cell> shown = row(row, columns);
            room -= shown.stream()
                    .mapToInt(cell -> SlackText.length(cell.words()))
                    .sum();
            if (rows.size() == Limits.ROWS || room < 0) {
                break;
            }
            rows.add(shown.stream().map(TableBlock::drawn).toList());
        }
        List<Map<String, Object>> settings = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            settings.add(Map.of("align", numeric.contains(column) ? "right" : "left"));
        }
        Map<String, Object> block = Json.of("table", "column_settings", settings);
        block.put("rows", rows);
        return new TableBlock(block, cells.size() - rows.size());
    }

    private static List<Cell> row(List<Cell> row, int columns) {
        List<Cell> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            Cell cell = column < row.size() && !row.get(column).words().isBlank() ? row.get(column) : EMPTY;
            cells.add(new Cell(SlackText.cut(cell.words(), Limits.CELL), cell.address()));
        }
        return cells;
    }

    private static Map<String, Object> drawn(Cell cell) {
        if (cell.address().isEmpty()) {
            return Json.of("raw_text", "text", cell.words());
        }
        Map<String, Object> link = Json.of("link", "url", cell.address());
        link.put("text", cell.words());
        return Json.of("rich_text", "elements", List.of(Json.of("rich_text_section", "elements", List.of(link))));
    }
}
