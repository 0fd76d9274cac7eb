package io.salesbell.chat.task;

import io.salesbell.schedule.NowAndThen;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Tasks that were given up, kept for a month for whoever asks why; then they are dropped, looked for once an hour. */
@Component
public class FailedTasks {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration PAUSE = Duration.ofHours(1);

    private final OldRows rows;
    private final WallClock clock;
    private final NowAndThen turns = new NowAndThen(PAUSE);

    FailedTasks(OldRows rows, WallClock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Drops the old ones, if it was not done within the hour. */
    public void look() {
        Instant now = clock.instant();
        if (!turns.isDue(now)) {
            return;
        }
        rows.drop("platform_task", "state = 'failed'", "due_at", now.minus(KEPT));
    }
}
