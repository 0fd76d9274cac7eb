package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackText;
import io.salesbell.chat.slack.sending.ShownMessages.Shown;
import io.salesbell.chat.slack.sending.SlackTasks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Has messages say who did what in the place of the rows of buttons that were obeyed. */
@Component
@WhenSlackIsOn
class Rewrites {
    /** The task that rewrites a message. */
    static final String REWRITE = "rewrite";

    private final SlackTasks tasks;
    private final Wording wording;
    private final JsonMapper json;

    Rewrites(SlackTasks tasks, Wording wording, JsonMapper json) {
        this.tasks = tasks;
        this.wording = wording;
        this.json = json;
    }

    /**
     * Owes that the message loses the pressed row, and every other one that is settled already. Where nobody knows what the
     * message said it stays, and the note is shown below it.
     */
    void owe(Caller caller, Press press, Place place, Optional<Shown> message, Map<String, String> settled) {
        String note = note(caller, press.label(), caller.speaker().name());
        Map<String, String> notes = new LinkedHashMap<>(settled);
        notes.put(press.block(), note);
        Map<String, Object> body = new LinkedHashMap<>();
        if (message.isPresent()) {
            String text = message.get().text();
            body.put("text", (text.isEmpty() ? "" : text + "\n") + SlackText.escape(note));
            body.put("blocks", rewritten(message.get().blocks(), press.block(), notes));
            body.put("replace_original", true);
        } else {
            body.put("text", SlackText.escape(note));
            body.put("response_type", "ephemeral");
            body.put("replace_original", false);
        }
        tasks.owe(
                caller.workspace(),
                REWRITE,
                press.message() + ":" + press.block(),
                Map.of(
                        "url", place.url(),
                        "channel", message.isPresent() ? place.channel() : "",
                        "ts", place.ts(),
                        "ephemeral", place.ephemeral(),
                        "body", json.writeValueAsString(body)));
    }

    String note(Caller reader, String label, String name) {
        return wording.plain(
                Text.of("slack.press.note", label, name),
                reader.speaker().language(),
                reader.speaker().zone());
    }

    private ArrayNode rewritten(JsonNode blocks, String pressed, Map<String, String> notes) {
        ArrayNode left = json.createArrayNode();
        boolean found = false;
        for (JsonNode block : blocks) {
            String id = Payloads.text(block, "block_id");
            String note = notes.get(id);
            left.add(note == null ? block : said(note));
            found |= id.equals(pressed);
        }
        return found ? left : left.add(said(String.valueOf(notes.get(pressed))));
    }

    private ObjectNode said(String note) {
        ObjectNode said = json.createObjectNode().put("type", "context");
        said.putArray("elements")
                .addObject()
                .put("type", "mrkdwn")
                .put("text", SlackText.escape(note))
                .put("verbatim", true);
        return said;
    }
}
