package io.salesbell.chat.slack.rendering;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A message as Slack takes it: blocks, and the plain text for notifications and screen readers. */
public record SlackMessage(String text, List<Map<String, Object>> blocks) {
    private static final String ROWS = "actions";
    private static final String ID = "block_id";
    private static final String MARK = ".";

    public SlackMessage {
        blocks = List.copyOf(blocks);
    }

    public boolean hasButtons() {
        return blocks.stream().anyMatch(block -> ROWS.equals(block.get("type")));
    }

    /** The same message whose rows of buttons name it, so that any press tells which message it was on. */
    public SlackMessage marked(UUID message) {
        return new SlackMessage(
                text, blocks.stream().map(block -> marked(block, message)).toList());
    }

    private static Map<String, Object> marked(Map<String, Object> block, UUID message) {
        if (!ROWS.equals(block.get("type"))) {
            return block;
        }
        Map<String, Object> row = new LinkedHashMap<>(block);
        row.put(ID, block.get(ID) + MARK + message);
        return row;
    }

    /** The message that a row names by its id. */
    public static Optional<UUID> markOf(String row) {
        int mark = row.indexOf(MARK);
        try {
            return mark < 0 ? Optional.empty() : Optional.of(UUID.fromString(row.substring(mark + 1)));
        } catch (IllegalArgumentException noneOfOurs) {
            return Optional.empty();
        }
    }
}
