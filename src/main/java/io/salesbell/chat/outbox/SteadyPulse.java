package io.salesbell.chat.outbox;

import io.salesbell.chat.Pulse;
import io.salesbell.journal.Reactions;
import io.salesbell.journal.SealSignal;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.schedule.Sweeps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** One beat at a time in this process; who waits for a commit that a beat has covered needs none of its own. */
@Service
class SteadyPulse implements Pulse {
    private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);

    private final Reactions reactions;
    private final Delivery delivery;
    private final Lanes lanes;
    private final Sweeps sweeps;
    private final BusinessClock clock;
    private final SealSignal signal;
    private final Beside beside;
    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile long followed;

    SteadyPulse(
            Reactions reactions,
            Delivery delivery,
            Lanes lanes,
            Sweeps sweeps,
            BusinessClock clock,
            SealSignal signal,
            Beside beside) {
        this.reactions = reactions;
        this.delivery = delivery;
        this.lanes = lanes;
        this.sweeps = sweeps;
        this.clock = clock;
        this.signal = signal;
        this.beside = beside;
    }

    @Override
    public int settle() {
        lock.lock();
        try {
            return beat();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void follow() {
        long commits = signal.commits();
        if (followed >= commits) {
            return;
        }
        lock.lock();
        try {
            if (followed < commits) {
                beat();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int advance(Instant to) {
        lock.lock();
        try {
            int delivered = runDue();
            Optional<Instant> next = nextDue();
            while (next.isPresent() && next.get().isBefore(to)) {
                clock.set(later(next.get(), clock.instant().plus(SHORTEST_STEP)));
                delivered += runDue();
                next = nextDue();
            }
            if (clock.instant().isBefore(to)) {
                clock.set(to);
            }
            return delivered + runDue();
        } finally {
            lock.unlock();
        }
    }

    private int runDue() {
        int delivered = beat();
        while (sweeps.run() > 0) {
            delivered += beat();
        }
        return delivered;
    }

    private int beat() {
        long commits = signal.commits();
        int delivered = deliverAll();
        followed = commits;
        return delivered;
    }

    private int deliverAll() {
        int delivered = 0;
        int some;
        do {
            boolean reacted = reactions.settle();
            beside.wake(DeliveryWorkers.WORKERS);
            some = delivery.deliverDue();
            delivered += some;
            if (!reacted) {
                break;
            }
        } while (some > 0);
        beside.wake(DeliveryWorkers.WORKERS);
        return delivered;
    }

    private Optional<Instant> nextDue() {
        return Stream.of(sweeps.nextDue(), lanes.nextDue())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
