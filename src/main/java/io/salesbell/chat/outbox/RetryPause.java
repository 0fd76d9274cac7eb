package io.salesbell.chat.outbox;

import io.salesbell.chat.DeliveryException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** How long to leave a message alone that was refused: what the platform asked for at least, growing where it goes on. */
final class RetryPause {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    /** So often a platform is taken at its word about when to come again. */
    private static final int ASKED = 5;

    private RetryPause() {}

    static Duration of(int attempts, DeliveryException refused) {
        Duration asked = refused.retryAfter();
        if (asked != null && (refused.isPatient() || attempts < ASKED)) {
            return asked;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(attempts, 20));
        Duration capped = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        Duration least = asked != null && asked.compareTo(capped) > 0 ? asked : capped;
        return least.plusMillis(ThreadLocalRandom.current().nextLong(capped.toMillis() / 4 + 1));
    }
}
