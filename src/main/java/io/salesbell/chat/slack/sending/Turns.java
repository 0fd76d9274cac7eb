package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is done once in a while only, whichever server does it. Instants are wall times. */
@Repository
@WhenSlackIsOn
public class Turns {
    private final JdbcClient jdbc;

    Turns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the turn for so long; when it is taken already, how long that lasts, else zero. */
    public Duration take(OrgId org, String key, Instant now, Duration length) {
        boolean taken = jdbc.sql("""
                        insert into slack_turn as t (org_id, turn_key, free_at) values (?, ?, ?)
                        on conflict (org_id, turn_key) do update set free_at = excluded.free_at where t.free_at <= ?
                        """)
                        .params(org.value(), key, Timestamp.from(now.plus(length)), Timestamp.from(now))
                        .update()
                == 0;
        return taken ? left(org, key, now) : Duration.ZERO;
    }

    private Duration left(OrgId org, String key, Instant now) {
        return jdbc.sql("select free_at from slack_turn where org_id = ? and turn_key = ? and free_at > ?")
                .params(org.value(), key, Timestamp.from(now))
                .query(Timestamp.class)
                .optional()
                .map(free -> Duration.between(now, free.toInstant()))
                .orElse(Duration.ofMillis(1));
    }

    /** The keys that begin so of turns that are taken. */
    Set<String> taken(OrgId org, String prefix, Instant now) {
        return Set.copyOf(jdbc.sql("select turn_key from slack_turn where org_id = ? and starts_with(turn_key, ?)"
                        + " and free_at > ?")
                .params(org.value(), prefix, Timestamp.from(now))
                .query(String.class)
                .list());
    }

    /** The turns whose keys begin so are free at once. */
    public void free(OrgId org, String prefix) {
        jdbc.sql("delete from slack_turn where org_id = ? and starts_with(turn_key, ?)")
                .params(org.value(), prefix)
                .update();
    }

    /** Nobody takes the turn for so long. */
    void hold(OrgId org, String key, Instant now, Duration length) {
        jdbc.sql("""
                insert into slack_turn as t (org_id, turn_key, free_at) values (?, ?, ?)
                on conflict (org_id, turn_key) do update set free_at = greatest(t.free_at, excluded.free_at)
                """).params(org.value(), key, Timestamp.from(now.plus(length))).update();
    }
}
