package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackText;
import io.salesbell.chat.slack.sending.Tasks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which rows of buttons were obeyed: the message then says who did what, and a second click is answered so. */
@Component
@WhenSlackIsOn
class Settled {
    /** The task that rewrites a message. */
    static final String REWRITE = "rewrite";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Wording wording;
    private final Tasks tasks;

    Settled(JdbcClient jdbc, JsonMapper json, Wording wording, Tasks tasks) {
        this.jdbc = jdbc;
        this.json = json;
        this.wording = wording;
        this.tasks = tasks;
    }

    /** What a second click is answered; empty while nobody was obeyed. */
    Optional<Reply> earlier(Caller caller, String message, String block) {
        return jdbc.sql("select label, name from slack_press where org_id = ? and message = ? and block = ?")
                .params(caller.org().value(), message, block)
                .query((row, index) -> Reply.of("slack.press.settled", row.getString(1), row.getString(2))
                        .asMistake())
                .optional();
    }

    /** The form of a button was obeyed. */
    void by(Caller caller, FormOrigin origin) {
        String message = origin.message();
        String block = origin.block();
        if (message != null && block != null) {
            keep(caller, message, block, String.valueOf(origin.label()));
        }
    }

    private void keep(Caller caller, String message, String block, String label) {
        jdbc.sql("""
                insert into slack_press (org_id, message, block, label, name) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        caller.org().value(),
                        message,
                        block,
                        label,
                        caller.speaker().name())
                .update();
    }

    /** A button of a message was obeyed: the message loses that row of buttons and says so. */
    void by(Caller caller, Press press, Inbound inbound) {
        Speaker speaker = caller.speaker();
        keep(caller, press.message(), press.block(), press.label());
        String channel = inbound.text("container", "channel_id");
        if (channel.isEmpty()) {
            return;
        }
        String note = wording.plain(
                Text.of("slack.press.note", press.label(), speaker.name()), speaker.language(), speaker.zone());
        JsonNode blocks = inbound.payload().path("message").path("blocks");
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", text(inbound, note));
        body.put("blocks", rewritten(blocks, press.block(), note));
        tasks.owe(
                caller.workspace(),
                REWRITE,
                press.message() + ":" + press.block(),
                Map.of(
                        "url", inbound.text("response_url"),
                        "channel", channel,
                        "ts", inbound.text("container", "message_ts"),
                        "ephemeral", inbound.text("container", "is_ephemeral"),
                        "body", json.writeValueAsString(body)));
    }

    private static String text(Inbound inbound, String note) {
        String text = inbound.text("message", "text");
        return (text.isEmpty() ? "" : text + "\n") + SlackText.escape(note);
    }

    private ArrayNode rewritten(JsonNode blocks, String pressed, String note) {
        ArrayNode left = json.createArrayNode();
        ObjectNode said = json.createObjectNode().put("type", "context");
        said.putArray("elements").add(json.valueToTree(context(note)));
        boolean found = false;
        for (JsonNode block : blocks) {
            boolean here = Payloads.text(block, "block_id").equals(pressed);
            left.add(here ? said : block);
            found |= here;
        }
        return found ? left : left.add(said);
    }

    private static Map<String, Object> context(String note) {
        return Map.of("type", "mrkdwn", "text", SlackText.escape(note), "verbatim", true);
    }

    /** The message and row of a press. */
    record Press(String message, String block, String label) {}
}
