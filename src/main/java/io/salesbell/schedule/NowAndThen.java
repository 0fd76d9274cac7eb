package io.salesbell.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Lets something be done once a pause, at first at once, by whichever thread asks first. */
public final class NowAndThen {
    private final Duration pause;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.EPOCH);

    public NowAndThen(Duration pause) {
        this.pause = pause;
    }

    /** Whether it is to be done now, by whoever asked. */
    public boolean isDue(Instant now) {
        Instant due = next.get();
        return !now.isBefore(due) && next.compareAndSet(due, now.plus(pause));
    }
}
