package io.salesbell.chat.outbox;

import io.salesbell.chat.Pulse;
import io.salesbell.journal.Reactions;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.schedule.Sweeps;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** One beat at a time in this process; who asks while one runs shares the next. */
@Service
class SteadyPulse implements Pulse {
    private static final Duration SHORTEST_STEP = Duration.ofSeconds(1);

    private final Reactions reactions;
    private final Delivery delivery;
    private final Lanes lanes;
    private final Sweeps sweeps;
    private final BusinessClock clock;
    private final ReentrantLock lock = new ReentrantLock(true);
    private final AtomicLong requested = new AtomicLong();
    private long settled;

    SteadyPulse(Reactions reactions, Delivery delivery, Lanes lanes, Sweeps sweeps, BusinessClock clock) {
        this.reactions = reactions;
        this.delivery = delivery;
        this.lanes = lanes;
        this.sweeps = sweeps;
        this.clock = clock;
    }

    @Override
    public int settle() {
        long ticket = requested.incrementAndGet();
        lock.lock();
        try {
            if (settled >= ticket) {
                return 0;
            }
            long covers = requested.get();
            int delivered = beat();
            settled = covers;
            return delivered;
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
        int delivered = 0;
        int some;
        do {
            boolean reacted = reactions.settle();
            some = delivery.deliverDue();
            delivered += some;
            if (!reacted) {
                break;
            }
        } while (some > 0);
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
