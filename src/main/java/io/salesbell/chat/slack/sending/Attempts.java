package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages on their way: what was begun, and what is known to have arrived. */
@Repository
@WhenSlackIsOn
class Attempts {
    private final JdbcClient jdbc;
    private final WallClock clock;

    Attempts(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The last attempt: without {@code ts} nobody knows whether it arrived, and what was posted then was read to
     * {@code readTo} for that.
     */
    record Attempt(
            Instant startedAt,
            @Nullable String ts,
            @Nullable String readTo) {}

    Optional<Attempt> earlier(OrgId org, UUID message) {
        return jdbc.sql("select started_at, ts, read_to from slack_sending where org_id = ? and id = ?")
                .params(org.value(), message)
                .query((row, index) -> new Attempt(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
                .optional();
    }

    void begin(OrgId org, UUID message) {
        jdbc.sql("""
                insert into slack_sending (org_id, id, started_at, attempts) values (?, ?, ?, 1)
                on conflict (org_id, id) do update set attempts = slack_sending.attempts + 1,
                    started_at = excluded.started_at, read_to = null
                """)
                .params(org.value(), message, Timestamp.from(clock.instant()))
                .update();
    }

    void readTo(OrgId org, UUID message, String ts) {
        jdbc.sql("update slack_sending set read_to = ? where org_id = ? and id = ?")
                .params(ts, org.value(), message)
                .update();
    }

    void arrived(OrgId org, UUID message, String ts) {
        jdbc.sql("update slack_sending set ts = ? where org_id = ? and id = ?")
                .params(ts, org.value(), message)
                .update();
    }

    /** It is known not to have arrived. */
    void refused(OrgId org, UUID message) {
        jdbc.sql("delete from slack_sending where org_id = ? and id = ?")
                .params(org.value(), message)
                .update();
    }
}
