package io.salesbell.lead;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time an owner has for the first response: the clock runs {@code from} that instant, after it had {@code ran} before.
 * Without a deadline it stands. {@code remindAt} is when the rule reminds, whatever was put off; null where it never does.
 */
public record ResponseTime(
        Instant from,
        Duration ran,
        @Nullable Instant deadline,
        @Nullable Instant remindAt) {
    private static final String FROM = "clockFromBefore";
    private static final String RAN = "clockRanBefore";
    private static final String DEADLINE = "deadlineBefore";
    private static final String REMIND = "ruleRemindBefore";

    boolean stands() {
        return deadline == null;
    }

    /** Whether it runs at that instant: neither standing nor over. */
    boolean runs(Instant at) {
        return deadline != null && deadline.isAfter(at);
    }

    ResponseTime stopped(Duration more) {
        return new ResponseTime(from, ran.plus(more), null, remindAt);
    }

    /** As the journal keeps how it was before a change. */
    Map<String, Object> payload() {
        Map<String, Object> payload = new HashMap<>();
        payload.put(FROM, from.toString());
        payload.put(RAN, ran.toString());
        if (deadline != null) {
            payload.put(DEADLINE, deadline.toString());
        }
        if (remindAt != null) {
            payload.put(REMIND, remindAt.toString());
        }
        return payload;
    }

    /** How it was before the change of that payload; empty where the change left it alone. */
    static Optional<ResponseTime> before(Map<String, Object> payload) {
        return Optional.ofNullable(payload.get(FROM))
                .map(from -> new ResponseTime(
                        Instant.parse(from.toString()),
                        Duration.parse(String.valueOf(payload.get(RAN))),
                        instant(payload.get(DEADLINE)),
                        instant(payload.get(REMIND))));
    }

    static ResponseTime read(ResultSet row) throws SQLException {
        Timestamp from = row.getTimestamp("clock_from");
        return new ResponseTime(
                (from == null ? row.getTimestamp("assigned_at") : from).toInstant(),
                Duration.ofSeconds(row.getLong("clock_ran")),
                instant(row.getTimestamp("deadline_at")),
                instant(row.getTimestamp("rule_remind_at")));
    }

    private static @Nullable Instant instant(@Nullable Object at) {
        if (at instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        return at == null ? null : Instant.parse(at.toString());
    }
}
