package io.salesbell.chat.outbox;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the beat under way end before what it works with is taken down, and none begin after. */
@Component
class Beats implements SmartLifecycle {
    private static final long PATIENCE_SECONDS = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private volatile boolean running;

    /** Does the work unless the bot is stopping. */
    void beat(Runnable work) {
        lock.lock();
        try {
            if (running) {
                work.run();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                lock.unlock();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stopped once the scheduler, which stops first of all, starts no more jobs. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }
}
