package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Card;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.Text;
import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer to what somebody said: the card as it was answered. Where one to a group's line that was for the speaker alone
 * can't reach them, the group reads that, once and without what it was.
 */
@Component
@WhenDingTalkIsOn
public class ReplyComposer implements MessageComposer {
    public static final String KIND = "dingtalk.reply";
    public static final String CARD = "card";
    /** The group that the line was said in, where the answer goes to the speaker alone. */
    public static final String GROUP = "group";
    /** The key of the private answer that a group is told of. */
    public static final String ALONE = "alone";
    /** Until when a group waits to be told that, in milliseconds since 1970. */
    public static final String UNTIL = "until";
    /** What names the line. */
    public static final String LINE = "line";

    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Outbox outbox;
    private final WallClock wall;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    ReplyComposer(Outbox outbox, WallClock wall, Clock clock, TransactionTemplate transaction, JsonMapper json) {
        this.outbox = outbox;
        this.wall = wall;
        this.clock = clock;
        this.transaction = transaction;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Optional<Card> card = Optional.ofNullable(payload.get(CARD)).map(kept -> json.readValue(kept, Card.class));
        String alone = payload.get(ALONE);
        boolean waits = alone != null && !outbox.wasSent(org, alone);
        if (waits && wall.instant().toEpochMilli() < Long.parseLong(payload.getOrDefault(UNTIL, "0"))) {
            throw DeliveryException.later(MOMENT);
        }
        return waits ? card.map(ReplyComposer::announcing) : card;
    }

    /** The group waits a moment for what is sent alone, and does not read that something was sent which is still on its way. */
    private static Card announcing(Card card) {
        Card.Block sent = new Card.Paragraph(Text.of("dingtalk.reply.sent-to-you"));
        return new Card(card.blocks().stream()
                .map(block -> block.equals(sent) ? new Card.Paragraph(Text.of("dingtalk.reply.sending-to-you")) : block)
                .toList());
    }

    @Override
    public void givenUp(OrgId org, Map<String, String> payload, Locale language, boolean unclear) {
        String group = payload.get(GROUP);
        if (group != null) {
            String what = unclear ? "dingtalk.reply.maybe-sent-to-you" : "dingtalk.reply.not-sent-to-you";
            Announcement note = new Announcement(
                    KIND,
                    Map.of(CARD, json.writeValueAsString(Card.of(Text.of(what)))),
                    Announcement.Priority.REPLY,
                    "reply:" + payload.get(LINE) + ":not-sent",
                    clock.instant(),
                    null);
            transaction.executeWithoutResult(
                    status -> outbox.to(org, DingTalkAddress.of(group).asReply().conversation(), language, note));
        }
    }
}
