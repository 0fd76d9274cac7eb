package io.salesbell.chat.slack.socket;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one slot waits before it asks for a connection again: longer each time that there is none, and longer each time
 * that one hardly began, but never for one that lasted and is to be refreshed.
 */
final class Patience {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofSeconds(10);

    private Duration failing = FIRST;
    private Duration brief = FIRST;

    /** There was no connection; {@code asked} is what Slack asks for at least, null where it does not say. */
    Duration afterFailure(@Nullable Duration asked) {
        Duration now = failing;
        failing = doubled(now);
        return asked == null || asked.compareTo(now) < 0 ? now : asked;
    }

    /** A connection that was greeted has ended. */
    Duration after(SocketConnection.End end, Duration lasted) {
        failing = FIRST;
        if (end == SocketConnection.End.TOO_MANY) {
            return LONGEST;
        }
        if (lasted.compareTo(STEADY) >= 0) {
            brief = FIRST;
            return end == SocketConnection.End.REFRESH ? Duration.ZERO : FIRST;
        }
        Duration now = brief;
        brief = doubled(now);
        return now;
    }

    private static Duration doubled(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
