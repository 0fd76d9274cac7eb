package io.salesbell.chat.dingtalk.rendering;

import java.util.List;

/** Markdown put together until its room is used up; then a mark says that there was more. */
final class Fitting {
    private static final String PARAGRAPH = "\n\n";
    private static final String BREAK = "  \n  ";
    private static final String MORE = "…";
    private static final int SEPARATOR = 6;

    private final StringBuilder text = new StringBuilder();
    private int room;
    private boolean full;

    Fitting(int room) {
        this.room = room - MarkdownText.jsonBytes(MORE) - SEPARATOR;
    }

    /** Adds the lines below a blank line; none adds nothing. */
    void paragraph(List<MarkdownBlocks.Line> lines) {
        String before = text.isEmpty() ? "" : PARAGRAPH;
        for (MarkdownBlocks.Line line : lines) {
            add(before, line);
            before = BREAK;
        }
    }

    private void add(String before, MarkdownBlocks.Line line) {
        if (full) {
            return;
        }
        int size = MarkdownText.jsonBytes(before) + MarkdownText.jsonBytes(line.text());
        if (size <= room) {
            text.append(before).append(line.text());
            room -= size;
            return;
        }
        full = true;
        String cut = line.whole() ? "" : MarkdownText.cut(line.text(), room - MarkdownText.jsonBytes(before));
        text.append(before).append(cut.isEmpty() ? MORE : cut);
    }

    String text() {
        return text.toString();
    }
}
