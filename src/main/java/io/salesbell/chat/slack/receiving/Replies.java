package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.response.Response;
import io.salesbell.chat.Announcement;
import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.BlockKit;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.KeptLines;
import io.salesbell.chat.slack.sending.Mentions;
import io.salesbell.chat.slack.sending.ReplyComposer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Answers: in the acknowledgement where Slack takes them there, else owed through the outbox. */
@Component
@WhenSlackIsOn
class Replies {
    private final BlockKit kit;
    private final Mentions mentions;
    private final KeptLines lines;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Replies(
            BlockKit kit,
            Mentions mentions,
            KeptLines lines,
            Outbox outbox,
            JsonMapper json,
            Clock clock,
            TransactionTemplate transaction) {
        this.kit = kit;
        this.mentions = mentions;
        this.lines = lines;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The answer as an acknowledgement: for everybody there only when {@code open} and nothing in it is personal. */
    Response acknowledged(Answer answer, Speaker reader, boolean open) {
        List<Card> cards = answer.replies().stream().map(Reply::card).toList();
        boolean alone = !open || answer.replies().stream().anyMatch(reply -> reply.personal() || reply.mistake());
        return acknowledged(cards, reader, !alone);
    }

    Response acknowledged(Reply reply, Speaker reader) {
        return acknowledged(List.of(reply.card()), reader, false);
    }

    private Response acknowledged(List<Card> cards, Speaker reader, boolean open) {
        SlackMessage message =
                kit.message(cards, mentions.reader(reader, cards), line -> lines.keep(reader.org(), line));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("response_type", open ? "in_channel" : "ephemeral");
        body.put("text", message.text());
        body.put("blocks", message.blocks());
        return json(body);
    }

    Response json(Object body) {
        return Response.builder()
                .statusCode(200)
                .contentType(Response.CONTENT_TYPE_APPLICATION_JSON_UTF8)
                .body(json.writeValueAsString(body))
                .build();
    }

    /** Whether a card has a picture, which an acknowledgement can't carry: it would have to be uploaded first. */
    static boolean hasPicture(Answer answer) {
        return answer.replies().stream()
                .flatMap(reply -> reply.card().blocks().stream())
                .anyMatch(Card.Picture.class::isInstance);
    }

    /** Owes the replies there, each once under its key; personal ones and mistakes to the caller's eyes alone. */
    void owe(Caller caller, Answer answer, Locale language, SlackAddress in, String key) {
        int index = 0;
        for (Reply reply : Bundles.of(answer.replies())) {
            boolean alone = !in.isUser() && (reply.personal() || reply.mistake());
            SlackAddress to = alone ? in.onlyFor(caller.user()) : in;
            owe(caller, reply.card(), language, to.conversation(), key + "#" + index++);
        }
    }

    private void owe(Caller caller, Card card, Locale language, Conversation to, String key) {
        Announcement reply = new Announcement(
                ReplyComposer.KIND,
                Map.of(ReplyComposer.CARD, json.writeValueAsString(card)),
                Announcement.Priority.REPLY,
                "reply:" + key,
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.to(caller.org(), to, language, reply));
    }

    /** Owes a card to the caller's direct conversation, once under the key. */
    void tell(Caller caller, String key, Card card) {
        owe(caller, card, caller.speaker().language(), caller.direct(), "slack:" + key);
    }
}
