package io.salesbell.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Runs every sweep until nothing more is due; one that fails holds up none of the others. */
@Service
public class Sweeps {
    private static final Logger log = LoggerFactory.getLogger(Sweeps.class);
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 500;

    private final List<Sweep> sweeps;
    private final Clock clock;

    Sweeps(List<Sweep> sweeps, Clock clock) {
        this.sweeps = List.copyOf(sweeps);
        this.clock = clock;
    }

    /** Does all that is due now; returns how many pieces of work that was. */
    public int run() {
        Instant now = clock.instant();
        int done = 0;
        for (Sweep sweep : sweeps) {
            try {
                done += drain(sweep, now);
            } catch (RuntimeException failure) {
                log.error("sweep {} failed", sweep.getClass().getSimpleName(), failure);
            }
        }
        return done;
    }

    /** The earliest instant at which any sweep has something to do. */
    public Optional<Instant> nextDue() {
        return sweeps.stream().flatMap(sweep -> sweep.nextDue().stream()).min(Instant::compareTo);
    }

    private static int drain(Sweep sweep, Instant now) {
        int done = 0;
        for (int page = 0; page < MOST_PAGES; page++) {
            int some = sweep.run(now, PAGE);
            done += some;
            if (some < PAGE) {
                break;
            }
        }
        return done;
    }
}
