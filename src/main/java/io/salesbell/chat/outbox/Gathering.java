package io.salesbell.chat.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What several may read alike waits for the end of the moment that it was owed in: so news that are owed one after the other
 * leave together. The moments are the same for every worker.
 */
final class Gathering {
    private static final long MOMENT_MILLIS = 2000;
    /** Another server's clock is not further ahead than that. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private Gathering() {}

    /** When the message may leave; empty where it may now. Its id says when it was owed. */
    static Optional<Instant> until(UUID message, Instant now) {
        Instant owed = Instant.ofEpochMilli(message.getMostSignificantBits() >>> 16);
        long moment = now.toEpochMilli() / MOMENT_MILLIS;
        boolean before = owed.toEpochMilli() / MOMENT_MILLIS < moment;
        boolean ahead = owed.isAfter(now.plus(SKEW));
        return before || ahead ? Optional.empty() : Optional.of(Instant.ofEpochMilli((moment + 1) * MOMENT_MILLIS));
    }
}
