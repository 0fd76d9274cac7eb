package io.salesbell.chat.task;

import io.salesbell.schedule.WallClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks that were given up, kept for a month for whoever asks why; then they are dropped, looked for once an hour. */
@Component
public class FailedTasks {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final WallClock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    FailedTasks(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Drops the old ones, if it was not done within the hour. */
    public void look() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (now.isBefore(due) || !next.compareAndSet(due, now.plus(PAUSE))) {
            return;
        }
        jdbc.sql("""
                delete from platform_task where ctid = any(array(select ctid from platform_task
                    where state = 'failed' and due_at < ? limit ?))
                """).params(Timestamp.from(now.minus(KEPT)), OldRows.MOST).update();
    }
}
