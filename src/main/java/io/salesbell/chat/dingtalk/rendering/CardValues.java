package io.salesbell.chat.dingtalk.rendering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What an interactive card shows, as the variables of its template ({@code manifests/dingtalk/cards}): {@code text1} and on
 * are markdown, {@code b1} and on the buttons' labels, empty for none, {@code m1} and on what a click sends along, and
 * {@code status} says who did what.
 */
public final class CardValues {
    /** DingTalk documents 1 KB for a value. */
    static final int VALUE = 1000;

    static final int TEXTS = 4;
    private static final String STATUS = "status";

    private CardValues() {}

    /** A button of a card by its mark; {@code settled} says who pressed one of its row, empty while nobody did. */
    public record Shown(String mark, String label, String settled) {}

    /** The values of a new card; empty for what a card has no room for: pictures, many buttons, long texts, or no button. */
    public static Optional<Map<String, String>> of(Drawing drawing) {
        List<DrawnButton> buttons = drawing.buttons();
        List<String> texts = texts(drawing.text());
        // People's words hold no bracket by now: this is a picture, which is good within messages only.
        boolean pictured = drawing.text().contains("![");
        if (buttons.isEmpty()
                || buttons.size() > Limits.BUTTONS
                || pictured
                || texts.isEmpty()
                || texts.size() > TEXTS) {
            return Optional.empty();
        }
        Map<String, String> values = shown(texts);
        for (int index = 0; index < Limits.BUTTONS; index++) {
            boolean there = index < buttons.size();
            values.put("b" + (index + 1), there ? buttons.get(index).label() : "");
            values.put("m" + (index + 1), there ? buttons.get(index).mark() : "");
        }
        values.put(STATUS, "");
        return Optional.of(values);
    }

    /** The words of a card that says something else by now; empty for what a card has no room for. */
    public static Map<String, String> words(Drawing drawing) {
        List<String> texts = texts(drawing.text());
        return texts.isEmpty() || texts.size() > TEXTS ? Map.of() : shown(texts);
    }

    private static Map<String, String> shown(List<String> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < TEXTS; index++) {
            values.put("text" + (index + 1), index < texts.size() ? texts.get(index) : "");
        }
        return values;
    }

    /** What has changed of a card since: whoever pressed a button is named, and its row is gone. */
    public static Map<String, String> since(UUID message, List<Shown> buttons) {
        Map<String, String> values = new LinkedHashMap<>();
        List<String> settled = new ArrayList<>();
        for (int index = 0; index < Limits.BUTTONS; index++) {
            String mark = Marks.of(message, index);
            Optional<Shown> button =
                    buttons.stream().filter(one -> one.mark().equals(mark)).findFirst();
            String by = button.map(Shown::settled).orElse("");
            values.put(
                    "b" + (index + 1), by.isEmpty() ? button.map(Shown::label).orElse("") : "");
            if (!by.isEmpty() && !settled.contains(by)) {
                settled.add(by);
            }
        }
        values.put(STATUS, MarkdownText.cut(MarkdownText.neutral(String.join("\n", settled)), VALUE));
        return values;
    }

    /** The text in pieces that a value holds each, cut between lines; no piece where a line is too long. */
    private static List<String> texts(String text) {
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            if (MarkdownText.bytes(line) > VALUE) {
                return List.of();
            }
            if (MarkdownText.bytes(piece + line) > VALUE) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(line);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
