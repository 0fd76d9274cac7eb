package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Small things still to be asked of or told to DingTalk, kept until they are done. */
@Service
@WhenDingTalkIsOn
public class Tasks {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WallClock clock;
    private final Semaphore wakeUps = new Semaphore(0);

    Tasks(JdbcClient jdbc, JsonMapper json, WallClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** One task; {@code subject} names it within its kind, so that owing it twice is owing it once. */
    public record Task(OrgId org, UUID id, String kind, String subject, Map<String, String> payload, int attempts) {}

    /** Owes the task; one that waits already takes the newer payload. */
    public void owe(OrgId org, String kind, String subject, Map<String, String> payload) {
        jdbc.sql("""
                insert into dingtalk_task (org_id, id, kind, subject, payload, due_at, state)
                values (?, ?, ?, ?, cast(? as jsonb), ?, 'due')
                on conflict (org_id, kind, subject) do update set payload = excluded.payload, due_at = excluded.due_at,
                    attempts = 0, state = 'due', id = excluded.id
                """)
                .params(
                        org.value(),
                        Ids.next(),
                        kind,
                        subject,
                        json.writeValueAsString(payload),
                        Timestamp.from(clock.instant()))
                .update();
        wakeUps.release();
    }

    /** Leases the task that has been due longest, for a minute. */
    Optional<Task> claim() {
        return jdbc.sql("""
                update dingtalk_task t set due_at = ?, attempts = attempts + 1
                from (select org_id, id from dingtalk_task where state = 'due' and due_at <= ?
                    order by due_at, id limit 1 for update skip locked) as next
                where t.org_id = next.org_id and t.id = next.id
                returning t.org_id, t.id, t.kind, t.subject, t.payload, t.attempts
                """)
                .params(Timestamp.from(clock.instant().plus(LEASE)), Timestamp.from(clock.instant()))
                .query(this::read)
                .optional();
    }

    private Task read(ResultSet row, int index) throws SQLException {
        return new Task(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("subject"),
                json.readValue(row.getString("payload"), PAYLOAD),
                row.getInt("attempts"));
    }

    void done(Task task) {
        jdbc.sql("delete from dingtalk_task where org_id = ? and id = ?")
                .params(task.org().value(), task.id())
                .update();
    }

    void again(Task task, Instant at, String reason) {
        settle(task, "due", at, reason);
    }

    void failed(Task task, String reason) {
        settle(task, "failed", clock.instant(), reason);
    }

    private void settle(Task task, String state, Instant at, String reason) {
        jdbc.sql("update dingtalk_task set state = ?, due_at = ?, reason = ? where org_id = ? and id = ?")
                .params(state, Timestamp.from(at), reason, task.org().value(), task.id())
                .update();
    }

    /** Waits until something was owed here or the time is over. */
    void await(long millis) throws InterruptedException {
        wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
    }
}
