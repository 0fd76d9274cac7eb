package io.salesbell.chat.task;

import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Tasks that were given up, kept for a month for whoever asks why; then they are dropped, looked for once an hour. */
@Component
public class FailedTasks {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final OldRows rows;
    private final WallClock clock;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    FailedTasks(OldRows rows, WallClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Drops the old ones, if it was not done within the hour. */
    public void look() {
        Instant now = clock.instant();
        Instant due = next.get();
        if (now.isBefore(due) || !next.compareAndSet(due, now.plus(PAUSE))) {
            return;
        }
        rows.drop("platform_task", "state = 'failed'", "due_at", now.minus(KEPT));
    }
}
