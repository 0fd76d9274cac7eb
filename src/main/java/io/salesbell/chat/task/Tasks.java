package io.salesbell.chat.task;

import io.salesbell.schedule.WallClock;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is still to be asked of or told to platforms besides messages. */
@Service
public class Tasks {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final TypeReference<Map<String, String>> PAYLOAD = new TypeReference<>() {};

    private static final String OWE = """
            insert into platform_task (org_id, id, platform, tenant_key, kind, subject, payload, due_at, state)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, 'due')
            on conflict (org_id, platform, kind, subject) do update set payload = excluded.payload,
                tenant_key = excluded.tenant_key, due_at = excluded.due_at, attempts = 0, state = 'due',
                id = excluded.id
            """;
    private static final String UNLESS_ONE_WAITS = OWE + "where platform_task.state <> 'due'";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final WallClock clock;
    private final WakeUps wakeUps = new WakeUps();
    private final Set<String> underWay = new HashSet<>();

    Tasks(JdbcClient jdbc, JsonMapper json, WallClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * One task: {@code tenant} is the workspace or corp it is about, {@code subject} names it within its platform's kind, so
     * that owing it twice is owing it once.
     */
    public record Task(
            OrgId org,
            UUID id,
            String platform,
            String tenant,
            String kind,
            String subject,
            Map<String, String> payload,
            int attempts) {}

    /** Owes the task; one that waits already takes the newer payload. */
    public void owe(
            OrgId org, String platform, String tenant, String kind, String subject, Map<String, String> payload) {
        owe(OWE, new Task(org, Ids.next(), platform, tenant, kind, subject, payload, 0));
    }

    /** Owes the task unless one waits already, whatever that one carries. */
    public void oweOnce(
            OrgId org, String platform, String tenant, String kind, String subject, Map<String, String> payload) {
        owe(UNLESS_ONE_WAITS, new Task(org, Ids.next(), platform, tenant, kind, subject, payload, 0));
    }

    private void owe(String sql, Task task) {
        jdbc.sql(sql)
                .params(
                        task.org().value(),
                        task.id(),
                        task.platform(),
                        task.tenant(),
                        task.kind(),
                        task.subject(),
                        json.writeValueAsString(task.payload()),
                        Timestamp.from(clock.instant()))
                .update();
        wakeUps.afterCommit(task.platform());
    }

    /** Has the tenant's tasks that wait for one of these reasons tried at once. */
    public void due(OrgId org, String platform, String tenant, Set<String> reasons) {
        jdbc.sql(
                        "update platform_task set due_at = ?, attempts = 0 where org_id = ? and platform = ? and tenant_key = ?"
                                + " and state = 'due' and reason = any(?)")
                .params(Timestamp.from(clock.instant()), org.value(), platform, tenant, reasons.toArray(String[]::new))
                .update();
        wakeUps.afterCommit(platform);
    }

    /** Whether such a task waits that was not refused yet. */
    public boolean isUnderWay(OrgId org, String platform, String kind, String subject) {
        return jdbc.sql("""
                select exists (select 1 from platform_task
                    where org_id = ? and platform = ? and kind = ? and subject = ? and state = 'due' and reason is null)
                """)
                .params(org.value(), platform, kind, subject)
                .query(Boolean.class)
                .single();
    }

    /**
     * Leases the desk's task that has been due longest, for a minute, and has the next worker look for more. A newer
     * task of a kind and subject waits until the one under way here is {@link #ended}. It is found once: PostgreSQL may look
     * a mere subquery up again and lease what it finds then, too.
     */
    Optional<Task> claim(Desk desk) {
        synchronized (underWay) {
            return due(desk, underWay.toArray(String[]::new)).map(task -> {
                underWay.add(name(task));
                wakeUps.next(desk);
                return task;
            });
        }
    }

    void ended(Task task) {
        synchronized (underWay) {
            underWay.remove(name(task));
        }
    }

    private static String name(Task task) {
        return task.org() + " " + task.platform() + " " + task.kind() + " " + task.subject();
    }

    private Optional<Task> due(Desk desk, String[] busy) {
        return jdbc.sql("""
                with next as materialized (
                    select org_id, id from platform_task where state = 'due' and platform = ? and due_at <= ?
                        and (kind = any(?)) = ? and org_id || ' ' || platform || ' ' || kind || ' ' || subject <> all(?)
                    order by due_at, id limit 1 for update skip locked)
                update platform_task t set due_at = ?, attempts = attempts + 1
                from next where t.org_id = next.org_id and t.id = next.id
                returning t.org_id, t.id, t.platform, t.tenant_key, t.kind, t.subject, t.payload, t.attempts
                """)
                .params(
                        desk.platform(),
                        Timestamp.from(clock.instant()),
                        desk.kinds().toArray(String[]::new),
                        desk.only(),
                        busy,
                        Timestamp.from(clock.instant().plus(LEASE)))
                .query(this::read)
                .optional();
    }

    private Task read(ResultSet row, int index) throws SQLException {
        return new Task(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getString("platform"),
                row.getString("tenant_key"),
                row.getString("kind"),
                row.getString("subject"),
                json.readValue(row.getString("payload"), PAYLOAD),
                row.getInt("attempts"));
    }

    void done(Task task) {
        jdbc.sql("delete from platform_task where org_id = ? and id = ?")
                .params(task.org().value(), task.id())
                .update();
    }

    void again(Task task, Instant at, String reason) {
        settle(task, "due", at, reason);
    }

    /** The same, and what was in vain is no try. */
    void rest(Task task, Instant at, String reason) {
        again(task, at, reason);
        jdbc.sql("update platform_task set attempts = greatest(0, attempts - 1) where org_id = ? and id = ?")
                .params(task.org().value(), task.id())
                .update();
    }

    void failed(Task task, String reason) {
        settle(task, "failed", clock.instant(), reason);
    }

    private void settle(Task task, String state, Instant at, String reason) {
        jdbc.sql("update platform_task set state = ?, due_at = ?, reason = ? where org_id = ? and id = ?")
                .params(state, Timestamp.from(at), reason, task.org().value(), task.id())
                .update();
    }

    /** Waits until something was owed to the platform here or the time is over. */
    void await(Desk desk, long millis) throws InterruptedException {
        wakeUps.await(desk, millis);
    }
}
