package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Reply;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.Pressed;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.ShownMenus;
import io.salesbell.chat.slack.sending.ShownMessages;
import io.salesbell.chat.slack.sending.ShownMessages.Shown;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which rows of buttons were obeyed: the message then says who did what, and a second click is answered so. */
@Component
@WhenSlackIsOn
class Settled {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Rewrites rewrites;
    private final ShownMenus menus;
    private final ShownMessages messages;

    Settled(JdbcClient jdbc, JsonMapper json, Rewrites rewrites, ShownMenus menus, ShownMessages messages) {
        this.jdbc = jdbc;
        this.json = json;
        this.rewrites = rewrites;
        this.menus = menus;
        this.messages = messages;
    }

    /** What a second click is answered; empty while nobody was obeyed. */
    Optional<Reply> earlier(Caller caller, Press press) {
        return jdbc.sql("select label, name from slack_press where org_id = ? and message = ? and block = ?")
                .params(caller.org().value(), press.message(), press.block())
                .query((row, index) -> Reply.of("slack.press.settled", row.getString(1), row.getString(2))
                        .asMistake())
                .optional();
    }

    /** A button of a message was obeyed: the message loses that row of buttons and says so. */
    void by(Caller caller, Press press, Inbound inbound) {
        keep(caller, press);
        Place place = Place.of(inbound);
        if (place.holdsMessage()) {
            rewrite(caller, press, place, sent(inbound).or(() -> shown(caller, press)));
        }
    }

    /** A form is opened from a message: what that says is kept until the form is sent. */
    void asks(Caller caller, Press press, Inbound inbound) {
        sent(inbound).ifPresent(message -> messages.keep(caller.org(), nameOf(press), message));
    }

    /** The form of a button was obeyed. */
    void by(Caller caller, FormOrigin origin) {
        Press press = origin.press();
        Place place = origin.place();
        if (press != null) {
            keep(caller, press);
            if (place != null && place.holdsMessage()) {
                rewrite(caller, press, place, shown(caller, press));
            }
        }
    }

    /** Lines of the newest menu were chosen by digit and obeyed: the menu's message says so as after a press. */
    void byDigit(Caller caller, List<String> lines) {
        Optional<ShownMenus.Menu> menu = lines.isEmpty()
                ? Optional.empty()
                : menus.newest(caller.org(), caller.workspace().team(), caller.user());
        menu.ifPresent(message -> lines.forEach(line -> byDigit(caller, message, line)));
    }

    private void byDigit(Caller caller, ShownMenus.Menu menu, String line) {
        for (JsonNode row : menu.message().blocks()) {
            for (JsonNode button : row.path("elements")) {
                String value = Payloads.text(button, "value");
                if (!value.isEmpty()
                        && line.equals(json.readValue(value, Pressed.class).c())) {
                    String block = Payloads.text(row, "block_id");
                    String message = caller.workspace().team() + "/" + Press.at(menu.channel(), menu.ts(), block);
                    Press press = new Press(message, block, Payloads.text(button, "text", "text"));
                    keep(caller, press);
                    Place place =
                            new Place(menu.channel(), menu.ts(), menu.url(), String.valueOf(menu.answersCommand()));
                    rewrite(caller, press, place, Optional.of(menu.message()));
                    return;
                }
            }
        }
    }

    private void keep(Caller caller, Press press) {
        jdbc.sql("""
                insert into slack_press (org_id, message, block, label, name) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        caller.org().value(),
                        press.message(),
                        press.block(),
                        press.label(),
                        caller.speaker().name())
                .update();
    }

    private void rewrite(Caller caller, Press press, Place place, Optional<Shown> message) {
        rewrites.owe(caller, press, place, message, notes(caller, press));
    }

    /** What the message's settled rows say, by row. */
    private Map<String, String> notes(Caller caller, Press press) {
        Map<String, String> notes = new HashMap<>();
        jdbc.sql("select block, label, name from slack_press where org_id = ? and message = ?")
                .params(caller.org().value(), press.message())
                .query(row -> {
                    notes.put(row.getString(1), rewrites.note(caller, row.getString(2), row.getString(3)));
                });
        return notes;
    }

    /** The message as Slack sends it along, which it does not for what only one person sees. */
    private static Optional<Shown> sent(Inbound inbound) {
        JsonNode blocks = inbound.payload().path("message").path("blocks");
        return blocks.isEmpty() ? Optional.empty() : Optional.of(new Shown(inbound.text("message", "text"), blocks));
    }

    private Optional<Shown> shown(Caller caller, Press press) {
        return messages.find(caller.org(), nameOf(press));
    }

    private static UUID nameOf(Press press) {
        return SlackMessage.markOf(press.block())
                .orElseGet(() -> UUID.nameUUIDFromBytes(press.message().getBytes(StandardCharsets.UTF_8)));
    }
}
