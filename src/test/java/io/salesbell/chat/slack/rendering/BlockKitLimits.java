package io.salesbell.chat.slack.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Slack's own limits, written down a second time from its documentation: what a message must keep. */
public final class BlockKitLimits {
    private BlockKitLimits() {}

    public static void check(SlackMessage message) {
        assertThat(message.text()).isNotBlank();
        assertThat(points(message.text())).isLessThanOrEqualTo(4000);
        check(message.blocks(), 50);
        assertThat(letters(message.blocks())).as("a message as a whole").isLessThanOrEqualTo(13_000);
        assertThat(message.blocks().stream().filter(block -> "table".equals(block.get("type"))))
                .hasSizeLessThanOrEqualTo(1);
    }

    /** A home page or a modal. */
    @SuppressWarnings("unchecked")
    static void checkView(Map<String, Object> view, int most) {
        List<Map<String, Object>> blocks = (List<Map<String, Object>>) view.get("blocks");
        check(blocks, most);
        if ("modal".equals(view.get("type"))) {
            for (String words : List.of("title", "submit", "close")) {
                text(view.get(words), "plain_text", 24);
            }
            assertThat(points(String.valueOf(view.get("private_metadata")))).isLessThanOrEqualTo(3000);
        }
    }

    private static int letters(Object part) {
        if (part instanceof Map<?, ?> object) {
            return object.entrySet().stream()
                    .filter(entry ->
                            !List.of("type", "value", "action_id", "block_id").contains(entry.getKey()))
                    .mapToInt(entry -> letters(entry.getValue()))
                    .sum();
        }
        if (part instanceof List<?> list) {
            return list.stream().mapToInt(BlockKitLimits::letters).sum();
        }
        return part instanceof String text ? points(text) : 0;
    }

    private static void input(Map<String, Object> block) {
        text(block.get("label"), "plain_text", 2000);
        if (block.containsKey("hint")) {
            text(block.get("hint"), "plain_text", 2000);
        }
        length(block.get("block_id"), 255);
        Map<?, ?> element = (Map<?, ?>) block.get("element");
        length(element.get("action_id"), 255);
        if (element.containsKey("initial_value")) {
            length(element.get("initial_value"), 3000);
        }
        if (element.containsKey("options")) {
            assertThat(list(element.get("options"))).hasSizeBetween(1, 100);
            list(element.get("options")).forEach(BlockKitLimits::option);
        }
        if (element.containsKey("initial_option")) {
            option(element.get("initial_option"));
        }
    }

    private static void option(Object option) {
        text(((Map<?, ?>) option).get("text"), "plain_text", 75);
        length(((Map<?, ?>) option).get("value"), 150);
    }

    static void check(List<Map<String, Object>> blocks, int most) {
        assertThat(blocks).hasSizeLessThanOrEqualTo(most);
        Set<Object> ids = new HashSet<>();
        for (Map<String, Object> block : blocks) {
            if (block.containsKey("block_id")) {
                assertThat(ids.add(block.get("block_id")))
                        .as("unique block ids")
                        .isTrue();
            }
            switch (String.valueOf(block.get("type"))) {
                case "header" -> text(block.get("text"), "plain_text", 150);
                case "section" -> section(block);
                case "context" -> {
                    assertThat(list(block.get("elements"))).hasSizeBetween(1, 10);
                    list(block.get("elements")).forEach(element -> text(element, "mrkdwn", 3000));
                }
                case "actions" -> actions(block, ids);
                case "input" -> input(block);
                case "table" -> table(block);
                case "image" -> length(block.get("alt_text"), 2000);
                default -> throw new AssertionError("an unknown block " + block);
            }
        }
    }

    private static void section(Map<String, Object> block) {
        if (block.containsKey("fields")) {
            assertThat(list(block.get("fields"))).hasSizeBetween(1, 10);
            list(block.get("fields")).forEach(field -> text(field, "mrkdwn", 2000));
        } else {
            text(block.get("text"), "mrkdwn", 3000);
        }
    }

    private static void actions(Map<String, Object> block, Set<Object> ids) {
        assertThat(list(block.get("elements"))).hasSizeBetween(1, 25);
        for (Object element : list(block.get("elements"))) {
            Map<?, ?> button = (Map<?, ?>) element;
            assertThat(ids.add(button.get("action_id"))).isTrue();
            text(button.get("text"), "plain_text", 75);
            length(button.get("value"), 2000);
        }
    }

    private static void table(Map<String, Object> block) {
        assertThat(list(block.get("rows"))).hasSizeBetween(1, 100);
        int columns = list(list(block.get("rows")).get(0)).size();
        assertThat(columns).isBetween(1, 20);
        assertThat(list(block.get("column_settings"))).hasSize(columns);
        for (Object row : list(block.get("rows"))) {
            assertThat(list(row)).hasSize(columns);
            list(row).forEach(cell -> length(((Map<?, ?>) cell).get("text"), 3000));
        }
    }

    private static void text(Object object, String type, int most) {
        Map<?, ?> text = (Map<?, ?>) object;
        assertThat(text.get("type")).isEqualTo(type);
        length(text.get("text"), most);
        if (type.equals("mrkdwn")) {
            String left = String.valueOf(text.get("text")).replaceAll("<@[UW][A-Z0-9]+>", "");
            assertThat(left).doesNotContain("<", ">").doesNotContainPattern("&(?!amp;|lt;|gt;)");
        }
    }

    private static void length(Object text, int most) {
        assertThat(points(String.valueOf(text))).isBetween(1, most);
    }

    private static int points(String text) {
        return text.codePointCount(0, text.length());
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }
}
