package io.salesbell.chat.slack.socket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How long one slot waits before it asks for a connection again: longer each time, and what Slack asks for at least. */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofSeconds(10);

    private Duration next = FIRST;
    private boolean steady;
    private Duration asked = Duration.ZERO;

    /** Slack asks to be left alone for a while; null where it does not say how long. */
    void asked(@Nullable Duration patience) {
        asked = patience == null ? Duration.ZERO : patience;
    }

    /** Slack takes no more connections for now. */
    void exhausted() {
        asked(LONGEST);
    }

    /** A connection that lasted makes up for those that did not. */
    void lasted(Duration time) {
        steady = time.compareTo(STEADY) >= 0;
        if (steady) {
            next = FIRST;
        }
    }

    /** Whether the last connection was more than a beginning. */
    boolean isSteady() {
        return steady;
    }

    /** The time to wait now. */
    Duration take() {
        Duration now = asked.compareTo(next) > 0 ? asked : next;
        asked = Duration.ZERO;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }
}
