package io.salesbell.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Wakes the settling worker at a commit that something follows from at once, and counts these so that nobody waits for
 * more than happened; a commit that only wants sealing is mentioned and sealed with others a little later.
 */
@Component
public class SealSignal {
    private final Semaphore wakeUps = new Semaphore(0);
    private final AtomicLong commits = new AtomicLong();
    private final AtomicBoolean mentioned = new AtomicBoolean();

    /** Something committed has consequences now. */
    public void wake() {
        commits.incrementAndGet();
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Something committed is to be sealed when there is time. */
    public void mention() {
        mentioned.set(true);
    }

    /** Whether anything was mentioned since this was last asked. */
    public boolean wasMentioned() {
        return mentioned.getAndSet(false);
    }

    /** How many transactions with consequences this process has committed. */
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
