package io.salesbell.chat.outbox;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Undelivered;
import io.salesbell.schedule.DueRuns;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lanes, one a conversation: claiming leases a lane for a while and names its head, settling is refused when the
 * lease has gone to another worker.
 */
@Service
class Lanes {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WallClock wall;
    private final DueRuns due;

    Lanes(JdbcClient jdbc, JsonMapper json, TransactionTemplate transaction, Clock clock, WallClock wall, DueRuns due) {
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
        this.due = due;
    }

    /** Leases a free lane with a due message of these kinds and platforms, and gives its head. */
    Optional<OwedMessage> claim(Set<String> kinds, Set<String> platforms) {
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID lease = Ids.next();
            Optional<OwedMessage> head = head(kinds, platforms, lease);
            head.ifPresent(this::lease);
            return head;
        }));
    }

    private void lease(OwedMessage message) {
        jdbc.sql("""
                update outbox_lane set lease_until = ?, lease_by = ?
                where org_id = ? and platform = ? and conversation = ?
                """)
                .params(
                        Timestamp.from(wall.instant().plus(LEASE)),
                        message.lease(),
                        message.org().value(),
                        message.conversation().platform(),
                        message.conversation().key())
                .update();
    }

    /** Leases the lanes of other members whose head is the same message: of the same kind, about the same. */
    List<OwedMessage> claimTwins(OwedMessage message, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<OwedMessage> twins = twins(message, most);
            twins.forEach(this::lease);
            return twins;
        }));
    }

    private List<OwedMessage> twins(OwedMessage message, int most) {
        return jdbc.sql("""
                select m.org_id, m.id, m.platform, m.conversation, l.kind as lane_kind, m.kind, m.payload, m.expires_at,
                    m.language, m.attempts, m.priority
                from outbox_message m join outbox_lane l using (org_id, platform, conversation)
                where m.state = 'owed' and m.org_id = :org and m.platform = :platform and m.kind = :kind
                    and m.payload = cast(:payload as jsonb) and m.id <> :id and m.priority = :priority
                    and m.not_before <= :now and (m.expires_at is null or m.expires_at >= :now)
                    and l.kind = 'DIRECT' and l.retry_at <= :wall and l.lease_until <= :wall
                    and not exists (select 1 from outbox_message e where e.state = 'owed' and e.org_id = m.org_id
                        and e.platform = m.platform and e.conversation = m.conversation and e.not_before <= :now
                        and (e.priority, e.not_before, e.id) < (m.priority, m.not_before, m.id))
                order by m.id limit :most for update of l skip locked
                """)
                .param("org", message.org().value())
                .param("platform", message.conversation().platform())
                .param("kind", message.kind())
                .param("payload", json.writeValueAsString(message.payload()))
                .param("id", message.id())
                .param("priority", message.priority().rank())
                .param("now", Timestamp.from(clock.instant()))
                .param("wall", Timestamp.from(wall.instant()))
                .param("most", most)
                .query((row, index) -> message(row, message.lease()))
                .list();
    }

    private static Announcement.Priority priority(int rank) {
        return Arrays.stream(Announcement.Priority.values())
                .filter(priority -> priority.rank() == rank)
                .findFirst()
                .orElse(Announcement.Priority.ANNOUNCEMENT);
    }

    private Optional<OwedMessage> head(Set<String> kinds, Set<String> platforms, UUID lease) {
        return jdbc.sql("""
                select m.org_id, m.id, m.platform, m.conversation, l.kind as lane_kind, m.kind, m.payload, m.expires_at,
                    m.language, m.attempts, m.priority
                from outbox_message m join outbox_lane l using (org_id, platform, conversation)
                where m.state = 'owed' and m.not_before <= ? and m.kind = any(?) and m.platform = any(?)
                    and l.retry_at <= ? and l.lease_until <= ?
                order by m.priority, m.not_before, m.id limit 1 for update of l skip locked
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        kinds.toArray(String[]::new),
                        platforms.toArray(String[]::new),
                        Timestamp.from(wall.instant()),
                        Timestamp.from(wall.instant()))
                .query((row, index) -> message(row, lease))
                .optional();
    }

    private OwedMessage message(ResultSet row, UUID lease) throws SQLException {
        Timestamp expires = row.getTimestamp("expires_at");
        return new OwedMessage(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                new Conversation(
                        row.getString("platform"),
                        row.getString("conversation"),
                        Conversation.Kind.valueOf(row.getString("lane_kind"))),
                row.getString("kind"),
                json.readValue(row.getString("payload"), PAYLOAD),
                expires == null ? null : expires.toInstant(),
                Locale.forLanguageTag(row.getString("language")),
                row.getInt("attempts"),
                priority(row.getInt("priority")),
                lease);
    }

    /** Ends the message as {@code sent}, {@code obsolete} or {@code blocked}; the lane rests until the wall time. */
    void settle(OwedMessage message, String state, String reason, Instant until) {
        transaction.executeWithoutResult(status -> {
            if (release(message, until)) {
                jdbc.sql("""
                        update outbox_message set state = ?, reason = nullif(?, ''), settled_at = ?
                        where org_id = ? and id = ? and state = 'owed'
                        """)
                        .params(
                                state,
                                reason,
                                Timestamp.from(clock.instant()),
                                message.org().value(),
                                message.id())
                        .update();
                if (state.equals("blocked")) {
                    due.plan(message.org(), Undelivered.RUN, message.org().value(), clock.instant());
                }
            }
        });
    }

    /** Leaves the message owed and its lane alone until the wall time. */
    void postpone(OwedMessage message, Instant until, String reason) {
        transaction.executeWithoutResult(status -> {
            if (release(message, until)) {
                jdbc.sql("update outbox_message set attempts = attempts + 1, reason = ? where org_id = ? and id = ?")
                        .params(reason, message.org().value(), message.id())
                        .update();
            }
        });
    }

    private boolean release(OwedMessage message, Instant retryAt) {
        return jdbc.sql("""
                        update outbox_lane set lease_until = '-infinity', lease_by = null, retry_at = ?
                        where org_id = ? and platform = ? and conversation = ? and lease_by = ?
                        """)
                        .params(
                                Timestamp.from(retryAt),
                                message.org().value(),
                                message.conversation().platform(),
                                message.conversation().key(),
                                message.lease())
                        .update()
                == 1;
    }

    /** The earliest business time at which a message is due; empty when none is owed. */
    Optional<Instant> nextDue() {
        List<Timestamp> next = jdbc.sql("select min(not_before) from outbox_message where state = 'owed'")
                .query((row, index) -> row.getTimestamp(1))
                .list();
        return next.stream().filter(Objects::nonNull).map(Timestamp::toInstant).findFirst();
    }
}
