package io.salesbell.chat.dingtalk.stream;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.api.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Handles frames, those of one person in their order. Where nothing more fits, whoever hands a frame in waits, and so the
 * connection; a frame that waited in vain is left for DingTalk to send again.
 */
@Component
@WhenDingTalkIsOn
class Workers {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final int LANES = 8;
    /** Clicks on cards, which are waited for, have lanes of their own beside a burst of messages. */
    private static final int CLICK_LANES = 4;

    /** A burst is read to its end while its first frames are worked on: a {@code disconnect} may stand behind it. */
    private static final int WAITING = 8192;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** More than a transaction takes, and within the five seconds of a clean stop. */
    private static final Duration STOPPING = Duration.ofMillis(2500);

    private final Frames frames;
    private final List<BlockingQueue<Frame>> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final Semaphore room = new Semaphore(WAITING);
    private volatile boolean running;

    Workers(Frames frames) {
        this.frames = frames;
        for (int lane = 0; lane < LANES + CLICK_LANES; lane++) {
            lanes.add(new LinkedBlockingQueue<>());
        }
    }

    void start() {
        running = true;
        for (BlockingQueue<Frame> lane : lanes) {
            Thread thread = new Thread(() -> work(lane), "dingtalk frames " + threads.size());
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /** Queues the frame, behind the others of the same person. */
    void take(Frame frame, String person) {
        try {
            if (running && room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                lane(frame, person).add(frame);
            } else {
                log.warn("a frame found no room and is left for DingTalk to send again");
                frames.left();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            frames.left();
        }
    }

    private BlockingQueue<Frame> lane(Frame frame, String person) {
        return frame.topic().equals(Topics.CARDS)
                ? lanes.get(LANES + Math.floorMod(person.hashCode(), CLICK_LANES))
                : lanes.get(Math.floorMod(person.hashCode(), LANES));
    }

    private void work(BlockingQueue<Frame> lane) {
        try {
            while (running || !lane.isEmpty()) {
                Frame next = lane.poll(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    room.release();
                    frames.handle(next);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is under way; what still waits after that is left for DingTalk to send again. */
    void stop() {
        running = false;
        long until = System.nanoTime() + STOPPING.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime())));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        threads.forEach(Thread::interrupt);
        threads.clear();
        for (BlockingQueue<Frame> lane : lanes) {
            for (Frame left = lane.poll(); left != null; left = lane.poll()) {
                room.release();
                frames.left();
            }
        }
    }
}
