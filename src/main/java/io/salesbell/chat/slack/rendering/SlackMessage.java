package io.salesbell.chat.slack.rendering;

import java.util.List;
import java.util.Map;

/** A message as Slack takes it: blocks, and the plain text for notifications and screen readers. */
public record SlackMessage(String text, List<Map<String, Object>> blocks) {
    public SlackMessage {
        blocks = List.copyOf(blocks);
    }
}
