package io.salesbell.chat.outbox;

import io.salesbell.chat.Undelivered;
import io.salesbell.schedule.DueRuns;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lanes, one a conversation: claiming leases a lane for a while and names its head, settling is refused when the
 * lease has gone to another worker.
 */
@Service
class Lanes {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Heads heads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final WallClock wall;
    private final DueRuns due;

    Lanes(Heads heads, JdbcClient jdbc, TransactionTemplate transaction, Clock clock, WallClock wall, DueRuns due) {
        this.heads = heads;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.wall = wall;
        this.due = due;
    }

    /** Leases a free lane with a due message of these kinds and platforms, and gives its head. */
    Optional<OwedMessage> claim(Set<String> kinds, Set<String> platforms) {
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID lease = Ids.next();
            Optional<OwedMessage> head = heads.first(kinds, platforms, lease);
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

    /** Leases the lanes of other members whose head is of the same kind and about the same, whoever reads it. */
    List<OwedMessage> claimTwins(OwedMessage message, Set<String> reader, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<OwedMessage> twins = heads.twins(message, reader, most);
            twins.forEach(this::lease);
            return twins;
        }));
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

    /** Leaves the message owed as it is and its lane alone until the wall time. */
    void rest(OwedMessage message, Instant until) {
        transaction.executeWithoutResult(status -> release(message, until));
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
