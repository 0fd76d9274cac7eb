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
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.rendering.BlockKit;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.chat.slack.sending.Channels;
import io.salesbell.chat.slack.sending.KeptLines;
import io.salesbell.chat.slack.sending.Mentions;
import io.salesbell.chat.slack.sending.ReplyComposer;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers: in the acknowledgement where Slack takes them there, else owed through the outbox. */
@Component
@WhenSlackIsOn
class Replies {
    private final BlockKit kit;
    private final Mentions mentions;
    private final KeptLines lines;
    private final Channels channels;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Replies(
            BlockKit kit,
            Mentions mentions,
            KeptLines lines,
            Channels channels,
            Outbox outbox,
            JsonMapper json,
            Clock clock,
            TransactionTemplate transaction) {
        this.kit = kit;
        this.mentions = mentions;
        this.lines = lines;
        this.channels = channels;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** The answer as an acknowledgement: for everybody there only when {@code open} and nothing in it is personal. */
    Response acknowledged(Answer answer, Speaker reader, boolean open, Function<SlackMessage, SlackMessage> shown) {
        List<Card> cards = answer.replies().stream().map(Reply::card).toList();
        boolean alone = !open || answer.replies().stream().anyMatch(reply -> reply.personal() || reply.mistake());
        return acknowledged(shown.apply(message(cards, reader)), !alone);
    }

    Response acknowledged(Reply reply, Speaker reader) {
        return acknowledged(message(List.of(reply.card()), reader), false);
    }

    private SlackMessage message(List<Card> cards, Speaker reader) {
        return kit.message(cards, mentions.reader(reader, cards), line -> lines.keep(reader.org(), line));
    }

    Response acknowledged(SlackMessage message, boolean open) {
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

    /**
     * Owes the replies there, each once under its key; personal ones and mistakes to the caller's eyes alone, and all of
     * them where people of another company read along.
     */
    void owe(Caller caller, Answer answer, Locale language, SlackAddress in, String key) {
        boolean overheard = channels.isShared(caller.org(), in);
        int index = 0;
        for (Reply reply : Bundles.of(answer.replies())) {
            boolean alone = !in.isUser() && (overheard || reply.personal() || reply.mistake());
            SlackAddress to = alone ? in.onlyFor(caller.user()) : in;
            owe(caller.org(), reply.card(), language, to.conversation(), key + "#" + index++);
        }
    }

    /** Somebody of another company mentioned the bot: told once a channel, to their eyes alone, that it can't help them. */
    void excuse(Inbound inbound) {
        String channel = inbound.text("event", "channel");
        if (!inbound.text("event", "type").equals("app_mention") || !Caller.isChannel(channel)) {
            return;
        }
        SlackAddress eyes = SlackAddress.channel(inbound.workspace().team(), channel)
                .in(inbound.text("event", "thread_ts"))
                .onlyFor(inbound.text("event", "user"));
        String key = "slack:outside:" + channel + ":" + eyes.onlyFor();
        owe(
                inbound.workspace().org(),
                Card.saying("slack.outsider").build(),
                Sentences.language(inbound.payload()),
                eyes.conversation(),
                key);
    }

    /** Somebody who is no member wrote, a guest or one who has left: told once a day, to their eyes alone, why nothing happens. */
    void unheard(Inbound inbound, String channel, String user) {
        String team = inbound.workspace().team();
        SlackAddress eyes = Caller.isChannel(channel)
                ? SlackAddress.channel(team, channel).onlyFor(user)
                : SlackAddress.user(team, user);
        owe(
                inbound.workspace().org(),
                Card.saying("slack.unheard").build(),
                Sentences.language(inbound.payload()),
                eyes.conversation(),
                "slack:unheard:" + team + "/" + user + ":" + inbound.at().truncatedTo(ChronoUnit.DAYS));
    }

    /** The same for a command, which each time is answered where it was typed. */
    Response unheard(Inbound inbound) {
        Reader reader = new Reader(Sentences.language(inbound.payload()), ZoneOffset.UTC, Map.of(), Map.of());
        return acknowledged(kit.message(Card.saying("slack.unheard").build(), reader, line -> line), false);
    }

    /** What somebody asked for was acknowledged, and can't be done after all. */
    void notSaved(Workspace workspace, JsonNode payload, String request) {
        String user = Payloads.author(payload);
        if (!user.isEmpty()) {
            owe(
                    workspace.org(),
                    Card.saying("slack.not-saved").build(),
                    Sentences.language(payload),
                    SlackAddress.user(workspace.team(), user).conversation(),
                    "slack:unsaved:" + request);
        }
    }

    private void owe(OrgId org, Card card, Locale language, Conversation to, String key) {
        Announcement reply = new Announcement(
                ReplyComposer.KIND,
                Map.of(ReplyComposer.CARD, json.writeValueAsString(card)),
                Announcement.Priority.REPLY,
                "reply:" + key,
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.to(org, to, language, reply));
    }

    /** Owes a card to the caller's direct conversation, once under the key. */
    void tell(Caller caller, String key, Card card) {
        owe(caller.org(), card, caller.speaker().language(), caller.direct(), "slack:" + key);
    }
}
