package io.salesbell.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Wakes the sealing worker at a commit, and counts the commits so that nobody waits for more than happened. */
@Component
public class SealSignal {
    private final Semaphore wakeUps = new Semaphore(0);
    private final AtomicLong commits = new AtomicLong();

    public void wake() {
        commits.incrementAndGet();
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** How many transactions with journal entries this process has committed. */
    public long commits() {
        return commits.get();
    }

    /** Waits until woken or the time is over, and says which; several wake-ups while working count as one. */
    public boolean await(long millis) throws InterruptedException {
        boolean woken = wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS);
        wakeUps.drainPermits();
        return woken;
    }
}
