package io.salesbell.chat.outbox;

import io.salesbell.chat.Pulse;
import io.salesbell.journal.SealSignal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Settles in the background: woken at a commit with consequences, a little after others, with a poll behind it for what
 * another process left.
 */
@Component
@ConditionalOnProperty(name = "salesbell.settling", matchIfMissing = true)
class SettlingWorker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SettlingWorker.class);
    private static final long LINGER_MILLIS = 100;
    private static final int LINGERS_A_POLL = 10;

    private final Pulse pulse;
    private final SealSignal signal;
    private volatile boolean running;
    private volatile Thread thread = new Thread();

    SettlingWorker(Pulse pulse, SealSignal signal) {
        this.pulse = pulse;
        this.signal = signal;
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "settling");
        thread.setDaemon(true);
        thread.start();
    }

    private void work() {
        int quiet = 0;
        while (running) {
            try {
                if (signal.await(LINGER_MILLIS)) {
                    pulse.follow();
                } else if (signal.wasMentioned() || ++quiet == LINGERS_A_POLL) {
                    quiet = 0;
                    pulse.settle();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException failure) {
                if (running) {
                    log.warn("settling failed, again at the next beat: {}", failure.toString());
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        signal.wake();
        try {
            thread.join(2000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
