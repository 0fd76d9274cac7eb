package io.salesbell.chat.command;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.QueryTimeoutException;

/** How many commands may be at work at once: all together must leave some of the connections to others. */
final class Turns {
    private static final long LONGEST_WAIT_MILLIS = 2500;

    private final Semaphore free;

    Turns(int connections) {
        this.free = new Semaphore(Math.max(1, connections * 3 / 4), true);
    }

    /**
     * Waits for a turn, not for long.
     *
     * @throws QueryTimeoutException when none is free in time
     */
    void take() {
        try {
            if (!free.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
                throw new QueryTimeoutException("too many commands at once");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("stopping", stopping);
        }
    }

    void leave() {
        free.release();
    }
}
