package io.salesbell.schedule;

import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does rounds until it is stopped; a round waits by itself for something to do, and one that fails is no end. */
public final class Background {
    private static final Logger log = LoggerFactory.getLogger(Background.class);
    private static final long PATIENCE_MILLIS = 2000;

    private final String name;
    private final Round round;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    public Background(String name, Round round) {
        this.name = name;
        this.round = round;
    }

    /** Waits for work, not for long, and does it. */
    @FunctionalInterface
    public interface Round {
        void run() throws InterruptedException;
    }

    public void start() {
        running = true;
        thread = new Thread(this::work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        while (running) {
            try {
                round.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn("{} failed, again soon: {}", name, failure.toString());
                }
            }
        }
    }

    /** Lets the round under way end; {@code wakeUp} ends its waiting. */
    public void stop(Runnable wakeUp) {
        running = false;
        wakeUp.run();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same for several at once, so that together they take no longer than one. */
    public static void stop(Collection<Background> all, Runnable wakeUp) {
        all.forEach(one -> one.running = false);
        List<Thread> ends = all.stream()
                .map(one -> new Thread(() -> one.stop(wakeUp), one.name + " ends"))
                .toList();
        ends.forEach(Thread::start);
        for (Thread end : ends) {
            try {
                end.join();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return running;
    }

    /** Ends the waiting of a round that nothing else wakes. */
    public void interrupt() {
        thread.interrupt();
    }
}
