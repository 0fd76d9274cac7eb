package io.salesbell.chat.slack.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of Slack's and how many rows were left out because they did not fit. */
record TableBlock(Map<String, Object> block, int left) {
    private static final String EMPTY = "–";

    static TableBlock of(List<List<String>> cells, int columns, List<Integer> numeric) {
        List<List<Map<String, Object>>> rows = new ArrayList<>();
        int room = Limits.TABLE;
        for (List<String> row : cells) {
            List<Map<String, Object>> shown = row(row, columns);
            room -= shown.stream()
                    .mapToInt(cell -> SlackText.length(String.valueOf(cell.get("text"))))
                    .sum();
            if (rows.size() == Limits.ROWS || room < 0) {
                break;
            }
            rows.add(shown);
        }
        List<Map<String, Object>> settings = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            settings.add(Map.of("align", numeric.contains(column) ? "right" : "left"));
        }
        Map<String, Object> block = Json.of("table", "column_settings", settings);
        block.put("rows", rows);
        return new TableBlock(block, cells.size() - rows.size());
    }

    private static List<Map<String, Object>> row(List<String> row, int columns) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            String text = column < row.size() && !row.get(column).isBlank() ? row.get(column) : EMPTY;
            cells.add(Json.of("raw_text", "text", SlackText.cut(text, Limits.CELL)));
        }
        return cells;
    }
}
