package io.salesbell.chat.task;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Those who wait for tasks here, by their desks. */
class WakeUps {
    private final Map<Desk, Semaphore> sleepers = new ConcurrentHashMap<>();

    /** Wakes one at each of the platform's desks, once what was written can be seen. */
    void afterCommit(String platform) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(platform);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(platform);
            }
        });
    }

    private void wake(String platform) {
        sleepers.forEach((desk, sleeper) -> {
            if (desk.platform().equals(platform)) {
                sleeper.release();
            }
        });
    }

    /** Wakes another at the desk. */
    void next(Desk desk) {
        at(desk).release();
    }

    /** Waits until woken or the time is over. */
    void await(Desk desk, long millis) throws InterruptedException {
        at(desk).tryAcquire(millis, TimeUnit.MILLISECONDS);
        at(desk).drainPermits();
    }

    private Semaphore at(Desk desk) {
        return sleepers.computeIfAbsent(desk, any -> new Semaphore(0));
    }
}
