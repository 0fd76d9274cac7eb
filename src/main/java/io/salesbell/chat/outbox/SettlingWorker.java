package io.salesbell.chat.outbox;

import io.salesbell.chat.Pulse;
import io.salesbell.journal.SealSignal;
import io.salesbell.schedule.Background;
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
    private static final long LINGER_MILLIS = 200;
    private static final int LINGERS_A_POLL = 5;

    private final Pulse pulse;
    private final SealSignal signal;
    private final Background background = new Background("settling", this::round);
    private int quiet;

    SettlingWorker(Pulse pulse, SealSignal signal) {
        this.pulse = pulse;
        this.signal = signal;
    }

    private void round() throws InterruptedException {
        if (signal.await(LINGER_MILLIS)) {
            pulse.follow();
        } else if (signal.wasMentioned() || ++quiet == LINGERS_A_POLL) {
            quiet = 0;
            pulse.settle();
        }
    }

    @Override
    public void start() {
        background.start();
    }

    @Override
    public void stop() {
        background.stop(signal::wake);
    }

    @Override
    public boolean isRunning() {
        return background.isRunning();
    }
}
