package io.salesbell.schedule;

import java.time.Instant;
import java.util.Optional;

/** Work that falls due: an indexed column says when, so that a sweep costs what is due and not what exists. */
public interface Sweep {

    /** The earliest instant at which something is or was due; empty when nothing ever will be as things stand. */
    Optional<Instant> nextDue();

    /**
     * Claims and does at most {@code limit} pieces of what is due at {@code now}, in a transaction of its own, skipping
     * what another replica holds.
     *
     * @return how many pieces were done; {@code limit} means there may be more
     */
    int run(Instant now, int limit);
}
