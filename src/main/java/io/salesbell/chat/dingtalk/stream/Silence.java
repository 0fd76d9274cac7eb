package io.salesbell.chat.dingtalk.stream;

import java.time.Duration;
import java.time.Instant;

/**
 * How long nothing was heard. DingTalk pings a connection that lives; where it does not, a quiet night must not cost
 * hundreds of connections, so that each vain attempt doubles the patience, up to two hours.
 */
final class Silence {
    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofHours(2);

    private Instant heard = Instant.MAX;
    private Duration patience = SHORTEST;

    synchronized void broken(Instant now) {
        heard = now;
        patience = SHORTEST;
    }

    synchronized boolean isTooLong(Instant now) {
        return heard.isBefore(now.minus(patience));
    }

    /** A new connection was asked for. */
    synchronized void broughtUp(Instant now) {
        heard = now;
        Duration doubled = patience.multipliedBy(2);
        patience = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }

    synchronized Duration patience() {
        return patience;
    }
}
