package io.salesbell.chat.outbox;

import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** The platforms that workers of their own serve beside the beat, and what wakes these. */
@Component
class Beside {
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile Set<String> platforms = Set.of();

    Set<String> platforms() {
        return platforms;
    }

    void serve(Set<String> names) {
        platforms = Set.copyOf(names);
    }

    /** Something may be owed: each of so many workers looks once. */
    void wake(int workers) {
        if (!platforms.isEmpty() && wakeUps.availablePermits() < workers) {
            wakeUps.release(workers);
        }
    }

    void await(long millis) throws InterruptedException {
        wakeUps.tryAcquire(millis, TimeUnit.MILLISECONDS);
    }
}
