package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.AnsweredBefore;
import io.salesbell.chat.Keeper;
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
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which rows of buttons were obeyed: the message then says who did what, and a second click is answered so. */
@Component
@WhenSlackIsOn
class Settled {
    private final SettledRows rows;
    private final JsonMapper json;
    private final Rewrites rewrites;
    private final ShownMenus menus;
    private final ShownMessages messages;

    private final TransactionTemplate transaction;

    Settled(
            SettledRows rows,
            JsonMapper json,
            Rewrites rewrites,
            ShownMenus menus,
            ShownMessages messages,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.rows = rows;
        this.json = json;
        this.rewrites = rewrites;
        this.menus = menus;
        this.messages = messages;
    }

    /** What a second click is answered; empty while nobody was obeyed but this very click. */
    Optional<Reply> earlier(Caller caller, Press press, String click) {
        return rows.find(caller.org(), press)
                .filter(by -> !by.click().equals(click))
                .map(by ->
                        Reply.of("slack.press.settled", by.label(), by.name()).asMistake());
    }

    /**
     * Has a click obeyed only as the first of its row, in the transaction of what it does; the message then loses the row and
     * says so.
     */
    Keeper first(Caller caller, Press press, Inbound inbound, String click) {
        Place place = Place.of(inbound);
        return new Keeper() {
            @Override
            public void check() {
                if (earlier(caller, press, click).isPresent()) {
                    throw new AnsweredBefore();
                }
            }

            @Override
            public void keep(Answer answer) {
                if (answer.changed()) {
                    settle(caller, press, place, click, () -> sent(inbound).or(() -> shown(caller, press)));
                    check();
                }
            }
        };
    }

    /** A form is opened from a message: what that says is kept until the form is sent. */
    void asks(Caller caller, Press press, Inbound inbound) {
        sent(inbound).ifPresent(message -> messages.keep(caller.org(), nameOf(press), message));
    }

    /** The form of a button was obeyed. */
    void by(Caller caller, FormOrigin origin, String click) {
        Press press = origin.press();
        Place place = origin.place();
        if (press != null && place != null) {
            settle(caller, press, place, click, () -> shown(caller, press));
        }
    }

    /** Lines of the newest menu were chosen by digit and obeyed: the menu's message says so as after a press. */
    void byDigit(Caller caller, List<String> lines, String key) {
        Optional<ShownMenus.Menu> menu = lines.isEmpty()
                ? Optional.empty()
                : menus.newest(caller.org(), caller.workspace().team(), caller.user());
        menu.ifPresent(message -> lines.forEach(line -> byDigit(caller, message, line, key)));
    }

    private void byDigit(Caller caller, ShownMenus.Menu menu, String line, String key) {
        for (JsonNode row : menu.message().blocks()) {
            for (JsonNode button : row.path("elements")) {
                String value = Payloads.text(button, "value");
                if (!value.isEmpty()
                        && line.equals(json.readValue(value, Pressed.class).c())) {
                    String block = Payloads.text(row, "block_id");
                    String message = caller.workspace().team() + "/" + Press.at(menu.channel(), menu.ts(), block);
                    Press press = new Press(message, block, Payloads.text(button, "text", "text"));
                    Place place =
                            new Place(menu.channel(), menu.ts(), menu.url(), String.valueOf(menu.answersCommand()));
                    settle(caller, press, place, key, () -> Optional.of(menu.message()));
                    return;
                }
            }
        }
    }

    /** The first to come has the message rewritten, once. */
    private void settle(Caller caller, Press press, Place place, String click, Supplier<Optional<Shown>> message) {
        transaction.executeWithoutResult(status -> {
            boolean first = rows.claim(caller.org(), press, caller.speaker().name(), click);
            if (first && (place.holdsMessage() || !place.url().isEmpty())) {
                rewrites.owe(caller, press, place, message.get(), notes(caller, press));
            }
        });
    }

    /** What the message's settled rows say, by row. */
    private Map<String, String> notes(Caller caller, Press press) {
        Map<String, String> notes = new HashMap<>();
        rows.of(caller.org(), press.message())
                .forEach((block, by) -> notes.put(block, rewrites.note(caller, by.label(), by.name())));
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
