package io.salesbell.chat.outbox;

import io.salesbell.chat.Card;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Text;
import io.salesbell.chat.Undelivered;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.journal.SealSignal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The outbox's blocked rows as they are shown, owed again or given up. */
@Service
class StuckMessages implements Undelivered {
    private static final String SHOWN = """
            select m.id, m.platform, m.conversation, l.kind as lane_kind, m.kind, m.settled_at,
                left(coalesce(m.reason, ''), 200) as reason, m.payload ->> 'card' as card
            from outbox_message m join outbox_lane l using (org_id, platform, conversation)
            where m.org_id = ? and m.state = 'blocked'
            """;

    private final JdbcClient jdbc;
    private final BoundSince bound;
    private final Journal journal;
    private final SealSignal signal;
    private final Clock clock;
    private final JsonMapper json;

    StuckMessages(JdbcClient jdbc, BoundSince bound, Journal journal, SealSignal signal, Clock clock, JsonMapper json) {
        this.json = json;
        this.jdbc = jdbc;
        this.bound = bound;
        this.journal = journal;
        this.signal = signal;
        this.clock = clock;
    }

    @Override
    public long count(OrgId org) {
        return jdbc.sql("select count(*) from outbox_message where org_id = ? and state = 'blocked'")
                .param(org.value())
                .query(Long.class)
                .single();
    }

    @Override
    public long waiting(OrgId org, String platform, String tenant) {
        return jdbc.sql("""
                select count(*) from outbox_message where org_id = ? and state = 'owed' and not_before <= ?
                    and platform = ? and split_part(conversation, '/', 1) = ?
                """)
                .params(org.value(), Timestamp.from(clock.instant()), platform, tenant)
                .query(Long.class)
                .single();
    }

    @Override
    public List<Message> newest(OrgId org, int most) {
        return jdbc.sql(SHOWN + "order by m.settled_at desc, m.id desc limit ?")
                .params(org.value(), most)
                .query(this::read)
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Message> sendAgain(Actor actor, UUID id) {
        return claim(actor.org(), id)
                .map(message -> bound.placeOf(actor.org(), id, message.to())
                        .map(place -> sendAgain(actor, message, place))
                        .orElseGet(() -> giveUp(actor, message, true)));
    }

    private Message sendAgain(Actor actor, Message message, Conversation place) {
        if (!place.equals(message.to())) {
            bound.move(actor.org(), message.id(), message.to(), place);
        }
        jdbc.sql("""
                update outbox_message set state = 'owed', attempts = 0, reason = null, settled_at = null
                where org_id = ? and id = ?
                """).params(actor.org().value(), message.id()).update();
        keep(actor, message, "message.sent-again");
        wakeAtCommit();
        return new Message(
                message.id(), place, message.kind(), message.at(), message.reason(), false, message.opening());
    }

    private Message giveUp(Actor actor, Message message, boolean homeless) {
        jdbc.sql("update outbox_message set state = 'obsolete', settled_at = ? where org_id = ? and id = ?")
                .params(Timestamp.from(clock.instant()), actor.org().value(), message.id())
                .update();
        keep(actor, message, "message.dropped");
        return new Message(
                message.id(),
                message.to(),
                message.kind(),
                message.at(),
                message.reason(),
                homeless,
                message.opening());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Message> drop(Actor actor, UUID id) {
        return claim(actor.org(), id).map(message -> giveUp(actor, message, false));
    }

    private Optional<Message> claim(OrgId org, UUID id) {
        return jdbc.sql(SHOWN + "and m.id = ? for update of m")
                .params(org.value(), id)
                .query(this::read)
                .optional();
    }

    private void keep(Actor actor, Message message, String kind) {
        Map<String, Object> payload = Map.of("kind", message.kind(), "reason", message.reason());
        journal.append(new Change(actor, clock.instant(), kind, "message", message.id(), payload));
    }

    private void wakeAtCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                signal.wake();
            }
        });
    }

    private Message read(ResultSet row, int index) throws SQLException {
        Timestamp settled = row.getTimestamp("settled_at");
        return new Message(
                row.getObject("id", UUID.class),
                new Conversation(
                        row.getString("platform"),
                        row.getString("conversation"),
                        Conversation.Kind.valueOf(row.getString("lane_kind"))),
                row.getString("kind"),
                settled == null ? Instant.EPOCH : settled.toInstant(),
                row.getString("reason"),
                false,
                opening(row.getString("card")));
    }

    /** The first words of a card that is kept as it was. */
    private @Nullable Text opening(@Nullable String kept) {
        return kept == null
                ? null
                : json.readValue(kept, Card.class).blocks().stream()
                        .flatMap(block -> block instanceof Card.Heading heading
                                ? Stream.of(heading.text())
                                : block instanceof Card.Paragraph paragraph
                                        ? Stream.of(paragraph.text())
                                        : Stream.empty())
                        .findFirst()
                        .orElse(null);
    }
}
