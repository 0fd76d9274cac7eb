package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Answer;
import io.salesbell.chat.Card;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.sending.ReplyComposer;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers through the outbox, one message for all lines of what was said. In a group, what is personal and what went
 * wrong is for the speaker alone, and the group reads that it was sent.
 */
@Component
@WhenDingTalkIsOn
class Replies {
    private static final int TOGETHER = 15;
    private static final Duration MOMENT = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final WallClock wall;
    private final TransactionTemplate transaction;

    Replies(Outbox outbox, JsonMapper json, Clock clock, WallClock wall, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.wall = wall;
        this.transaction = transaction;
    }

    /**
     * Owes the replies where the message was said, each once under its key. A group that read words hears that their answer
     * went elsewhere; of a press that was refused it hears nothing.
     */
    void owe(Caller caller, Answer answer, Locale language, DingTalkAddress in, String key, boolean pressed) {
        if (!in.isGroup()) {
            owe(caller, cards(answer.replies()), language, in.asReply(), key, Map.of());
            return;
        }
        List<Reply> alone = answer.replies().stream().filter(Replies::isForOne).toList();
        List<Reply> open =
                answer.replies().stream().filter(reply -> !isForOne(reply)).toList();
        owe(
                caller,
                cards(alone),
                language,
                caller.direct(),
                key + ":alone",
                Map.of(ReplyComposer.GROUP, in.key(), ReplyComposer.LINE, key));
        List<Card> inGroup = new ArrayList<>(cards(open));
        boolean noted = alone.stream().anyMatch(reply -> !pressed || (reply.personal() && !reply.mistake()));
        if (noted) {
            inGroup.add(Card.of(Text.of("dingtalk.reply.sent-to-you")));
        }
        owe(caller, inGroup, language, in.asReply(), key, noted ? afterwards(key, open.isEmpty()) : Map.of());
    }

    /** A note that stands by itself can wait until it is true. */
    private Map<String, String> afterwards(String key, boolean byItself) {
        Instant until = byItself ? wall.instant().plus(MOMENT) : Instant.EPOCH;
        return Map.of(
                ReplyComposer.ALONE,
                dedupe(key + ":alone", 0),
                ReplyComposer.UNTIL,
                String.valueOf(until.toEpochMilli()));
    }

    /** Whether the message was answered before. */
    boolean areOwed(OrgId org, String key) {
        return outbox.isOwed(org, dedupe(key, 0), dedupe(key + ":alone", 0));
    }

    /** Owes one card to the caller where they said something, or alone. */
    void tell(Caller caller, Locale language, DingTalkAddress in, String key, Card card) {
        owe(caller, List.of(card), language, in.isGroup() ? in : in.asReply(), key, Map.of());
    }

    /** Whether a group does not read it. */
    static boolean isForOne(Reply reply) {
        return reply.personal() || reply.mistake();
    }

    private static String dedupe(String key, int from) {
        return "reply:" + key + "#" + from;
    }

    private static List<Card> cards(List<Reply> replies) {
        return replies.stream().map(Reply::card).toList();
    }

    private void owe(
            Caller caller,
            List<Card> cards,
            Locale language,
            DingTalkAddress to,
            String key,
            Map<String, String> more) {
        for (int from = 0; from < cards.size(); from += TOGETHER) {
            Card together = new Card(cards.subList(from, Math.min(from + TOGETHER, cards.size())).stream()
                    .flatMap(card -> card.blocks().stream())
                    .toList());
            Map<String, String> payload = new HashMap<>(more);
            payload.put(ReplyComposer.CARD, json.writeValueAsString(together));
            Announcement reply = new Announcement(
                    ReplyComposer.KIND, payload, Announcement.Priority.REPLY, dedupe(key, from), clock.instant(), null);
            transaction.executeWithoutResult(status -> outbox.to(caller.org(), to.conversation(), language, reply));
        }
    }
}
