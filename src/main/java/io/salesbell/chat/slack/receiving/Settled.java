package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.Pressed;
import io.salesbell.chat.slack.rendering.SlackText;
import io.salesbell.chat.slack.sending.ShownMenus;
import io.salesbell.chat.slack.sending.SlackTasks;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final SlackTasks tasks;
    private final ShownMenus shown;

    Settled(JdbcClient jdbc, JsonMapper json, Wording wording, SlackTasks tasks, ShownMenus shown) {
        this.shown = shown;
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
        keep(caller, press.message(), press.block(), press.label());
        String channel = inbound.text("container", "channel_id");
        if (!channel.isEmpty()) {
            rewrite(
                    caller,
                    press,
                    new Place(
                            channel,
                            inbound.text("container", "message_ts"),
                            inbound.text("response_url"),
                            inbound.text("container", "is_ephemeral")),
                    inbound.text("message", "text"),
                    inbound.payload().path("message").path("blocks"));
        }
    }

    /** Lines of the newest menu were chosen by digit and obeyed: the menu's message says so as after a press. */
    void byDigit(Caller caller, List<String> lines) {
        Optional<ShownMenus.Shown> menu = lines.isEmpty()
                ? Optional.empty()
                : shown.newest(caller.org(), caller.workspace().team(), caller.user());
        menu.ifPresent(message -> lines.forEach(line -> byDigit(caller, message, line)));
    }

    private void byDigit(Caller caller, ShownMenus.Shown menu, String line) {
        for (JsonNode row : menu.blocks()) {
            for (JsonNode button : row.path("elements")) {
                String value = Payloads.text(button, "value");
                if (!value.isEmpty()
                        && line.equals(json.readValue(value, Pressed.class).c())) {
                    String message = caller.workspace().team() + "/" + menu.channel() + "/" + menu.ts();
                    Press press =
                            new Press(message, Payloads.text(row, "block_id"), Payloads.text(button, "text", "text"));
                    keep(caller, press.message(), press.block(), press.label());
                    rewrite(caller, press, new Place(menu.channel(), menu.ts(), "", ""), menu.text(), menu.blocks());
                    return;
                }
            }
        }
    }

    /** Where a message is rewritten. */
    private record Place(String channel, String ts, String url, String ephemeral) {}

    private void rewrite(Caller caller, Press press, Place place, String text, JsonNode blocks) {
        Speaker by = caller.speaker();
        String note = wording.plain(Text.of("slack.press.note", press.label(), by.name()), by.language(), by.zone());
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", (text.isEmpty() ? "" : text + "\n") + SlackText.escape(note));
        body.put("blocks", rewritten(blocks, press.block(), note));
        tasks.owe(
                caller.workspace(),
                REWRITE,
                press.message() + ":" + press.block(),
                Map.of(
                        "url", place.url(),
                        "channel", place.channel(),
                        "ts", place.ts(),
                        "ephemeral", place.ephemeral(),
                        "body", json.writeValueAsString(body)));
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
