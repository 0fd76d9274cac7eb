package io.salesbell.chat.dingtalk.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import jakarta.annotation.PreDestroy;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends notes to whoever waits, several at a time: a slow DingTalk holds up neither the others nor their times. */
@Component
@WhenDingTalkIsOn
class LateNotes {
    private static final Logger log = LoggerFactory.getLogger(LateNotes.class);
    private static final int AT_ONCE = 16;

    private final LateNote late;
    private final Queue<Future<?>> sending = new ConcurrentLinkedQueue<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), LateNotes::thread);

    LateNotes(LateNote late) {
        this.late = late;
        threads.allowCoreThreadTimeOut(true);
    }

    private static Thread thread(Runnable note) {
        Thread thread = new Thread(note, "dingtalk late notes");
        thread.setDaemon(true);
        return thread;
    }

    /** It takes longer than usual. */
    void stillTrying(RobotMessage said) {
        send(() -> late.stillTrying(said));
    }

    /** It is not tried any more, nor are as many {@code more} of the same person's there. */
    void givenUp(RobotMessage said, @Nullable Answer answer, int more) {
        send(() -> late.givenUp(said, answer, more));
    }

    private void send(Runnable note) {
        sending.removeIf(Future::isDone);
        sending.add(threads.submit(() -> {
            try {
                note.run();
            } catch (RuntimeException failed) {
                log.warn("a note was not sent", failed);
            }
        }));
    }

    /** Waits until all are sent, but no longer than that. */
    void finish(long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (Future<?> note : sending) {
            try {
                note.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException slow) {
                return;
            }
        }
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
