package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Command lines too long for a button; the same line is kept once. */
@Repository
@WhenSlackIsOn
public class KeptLines {
    private final JdbcClient jdbc;
    private final WallClock clock;

    KeptLines(JdbcClient jdbc, WallClock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    public String keep(OrgId org, String line) {
        UUID id = UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into slack_line as l (org_id, id, line, shown_at) values (?, ?, ?, ?)
                on conflict (org_id, id) do update set shown_at = excluded.shown_at
                    where l.shown_at < excluded.shown_at - interval '1 day'
                """)
                .params(org.value(), id, line, Timestamp.from(clock.instant()))
                .update();
        return id.toString();
    }

    public Optional<String> find(OrgId org, String id) {
        return jdbc.sql("select line from slack_line where org_id = ? and cast(id as text) = ?")
                .params(org.value(), id)
                .query(String.class)
                .optional();
    }
}
