package io.salesbell.schedule;

import java.time.Clock;
import java.time.Instant;

/** The machine's own time: for signatures, tokens, leases, back-off and rates. */
public record WallClock(Clock clock) {
    public Instant instant() {
        return clock.instant();
    }
}
