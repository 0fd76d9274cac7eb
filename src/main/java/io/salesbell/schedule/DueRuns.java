package io.salesbell.schedule;

import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The calendar of recurring work: one row a kind and subject, claimed by whoever comes first. */
@Service
public class DueRuns implements Sweep {
    private static final Logger log = LoggerFactory.getLogger(DueRuns.class);
    private static final long AFTER_FAILURE_SECONDS = 300;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, DueRun> kinds;

    DueRuns(JdbcClient jdbc, TransactionTemplate transaction, List<DueRun> kinds) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(DueRun::kind, Function.identity()));
    }

    /** Sets when the subject is next due; an earlier plan is replaced. */
    public void plan(OrgId org, String kind, UUID subject, Instant at) {
        jdbc.sql("""
                insert into due_run (org_id, kind, subject_id, next_run_at) values (?, ?, ?, ?)
                on conflict (org_id, kind, subject_id) do update set next_run_at = excluded.next_run_at
                """).params(org.value(), kind, subject, Timestamp.from(at)).update();
    }

    /** Moves what is planned for later than now; what is due by now stays due. */
    public void move(OrgId org, String kind, UUID subject, Instant now, Instant at) {
        jdbc.sql("""
                update due_run set next_run_at = ? where org_id = ? and kind = ? and subject_id = ? and next_run_at > ?
                """)
                .params(Timestamp.from(at), org.value(), kind, subject, Timestamp.from(now))
                .update();
    }

    public void cancel(OrgId org, String kind, UUID subject) {
        jdbc.sql("delete from due_run where org_id = ? and kind = ? and subject_id = ?")
                .params(org.value(), kind, subject)
                .update();
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc
                .sql("select min(next_run_at) from due_run where kind = any(?)")
                .param(kinds.keySet().toArray(String[]::new))
                .query((row, index) -> row.getTimestamp(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(Timestamp::toInstant)
                .findFirst();
    }

    @Override
    public int run(Instant now, int limit) {
        int done = 0;
        while (done < limit && runOne(now)) {
            done++;
        }
        return done;
    }

    private boolean runOne(Instant now) {
        AtomicReference<@Nullable Row> claimed = new AtomicReference<>();
        try {
            transaction.executeWithoutResult(status -> claim(now).ifPresent(row -> {
                claimed.set(row);
                work(row, now);
            }));
        } catch (RuntimeException failure) {
            Row row = claimed.get();
            if (row == null) {
                throw failure;
            }
            log.error("{} of {} in organization {} failed, again later", row.kind(), row.subject(), row.org(), failure);
            plan(row.org(), row.kind(), row.subject(), now.plusSeconds(AFTER_FAILURE_SECONDS));
        }
        return claimed.get() != null;
    }

    private void work(Row row, Instant now) {
        DueRun run = Objects.requireNonNull(kinds.get(row.kind()));
        run.run(row.org(), row.subject(), row.dueAt(), now)
                .ifPresentOrElse(
                        at -> plan(row.org(), row.kind(), row.subject(), at),
                        () -> cancel(row.org(), row.kind(), row.subject()));
    }

    private Optional<Row> claim(Instant now) {
        return jdbc.sql("""
                select org_id, kind, subject_id, next_run_at from due_run
                where next_run_at <= ? and kind = any(?)
                order by next_run_at limit 1 for update skip locked
                """)
                .params(Timestamp.from(now), kinds.keySet().toArray(String[]::new))
                .query(Row::read)
                .optional();
    }

    private record Row(OrgId org, String kind, UUID subject, Instant dueAt) {
        static Row read(ResultSet row, int index) throws SQLException {
            return new Row(
                    new OrgId(row.getObject(1, UUID.class)),
                    row.getString(2),
                    row.getObject(3, UUID.class),
                    row.getTimestamp(4).toInstant());
        }
    }
}
