package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.schedule.WallClock;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which record each message is about that was posted: a thread is named by its first message's ts. */
@Repository
@WhenSlackIsOn
public class Sent {
    private final JdbcClient jdbc;
    private final WallClock clock;

    Sent(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what the message is about; {@code subject} is a record's number. */
    void arrived(Workspace workspace, String channel, String ts, String subject) {
        jdbc.sql("""
                insert into slack_sent (org_id, tenant_key, channel, ts, subject, sent_at) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        workspace.org().value(),
                        workspace.team(),
                        channel,
                        ts,
                        subject,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** The record that the channel's message is about. */
    public Optional<String> subject(Workspace workspace, String channel, String ts) {
        return jdbc.sql("select subject from slack_sent where org_id = ? and tenant_key = ? and channel = ? and ts = ?")
                .params(workspace.org().value(), workspace.team(), channel, ts)
                .query(String.class)
                .optional();
    }
}
