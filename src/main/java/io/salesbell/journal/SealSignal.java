package io.salesbell.journal;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Wakes the sealing worker at a commit; a poll stands behind it. */
@Component
public class SealSignal {
    private final Semaphore wakeUps = new Semaphore(0);

    public void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    /** Waits until woken or the time is over; several wake-ups while working count as one. */
    public void await(long millis) throws InterruptedException {
        if (wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            wakeUps.drainPermits();
        }
    }
}
