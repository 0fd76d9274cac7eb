package io.salesbell.chat.slack.socket;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers envelopes on threads of its own, and knows how many are under way. */
final class Answering {
    private static final Logger log = LoggerFactory.getLogger(Answering.class);
    private static final int WORKERS = 64;

    private final Function<String, @Nullable String> answer;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private int underWay;

    /** {@code answer} turns an envelope into its acknowledgement, null for none. */
    Answering(Function<String, @Nullable String> answer) {
        this.answer = answer;
    }

    /** Soon hands the envelope's acknowledgement on, if there is one. */
    void answer(String envelope, Consumer<String> acknowledge) {
        count(1);
        try {
            workers.execute(() -> {
                try {
                    String acknowledgement = answer.apply(envelope);
                    if (acknowledgement != null) {
                        acknowledge.accept(acknowledgement);
                    }
                } finally {
                    count(-1);
                }
            });
        } catch (RejectedExecutionException stopping) {
            count(-1);
            log.debug("not taken any more: {}", stopping.toString());
        }
    }

    private synchronized void count(int change) {
        underWay += change;
        notifyAll();
    }

    /** Waits until everything that was taken is acknowledged; false where that took longer than this. */
    synchronized boolean awaitIdle(Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (underWay > 0) {
            long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    void close() {
        workers.shutdown();
    }
}
