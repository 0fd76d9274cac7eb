package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.AnsweredBefore;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Reply;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.ShownMessages;
import io.salesbell.chat.slack.sending.ShownMessages.Shown;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Which rows of buttons were obeyed: the message then says who did what, and a second click is answered so. */
@Component
@WhenSlackIsOn
class Settled {
    private final SettledRows rows;
    private final Rewrites rewrites;
    private final ShownMessages messages;
    private final TransactionTemplate transaction;

    Settled(SettledRows rows, Rewrites rewrites, ShownMessages messages, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.rows = rows;
        this.rewrites = rewrites;
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

    /** The row is the click's, whose message says so then; or else whose it was before. */
    Optional<SettledRows.By> byAnother(Caller caller, Press press, Place place, String click, Shown message) {
        settle(caller, press, place, click, () -> Optional.of(message));
        return rows.find(caller.org(), press).filter(by -> !by.click().equals(click));
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
