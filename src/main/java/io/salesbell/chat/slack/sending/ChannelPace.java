package io.salesbell.chat.slack.sending;

import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** One message a second and channel, whatever thread or person of it they are for: those are conversations of their own. */
@Component
@WhenSlackIsOn
class ChannelPace {
    static final Duration PACE = Duration.ofSeconds(1);

    private static final int MANY = 10_000;

    private final WallClock wall;
    private final Map<String, Instant> free = new ConcurrentHashMap<>();

    ChannelPace(WallClock wall) {
        this.wall = wall;
    }

    /**
     * Takes the channel's next second.
     *
     * @throws DeliveryException when it is taken, with how long to wait
     */
    void take(SlackAddress to) {
        if (to.isUser()) {
            return;
        }
        Instant now = wall.instant();
        if (free.size() > MANY) {
            free.values().removeIf(until -> !until.isAfter(now));
        }
        Instant taken = free.compute(to.team() + "/" + to.place(), (channel, until) -> {
            boolean isFree = until == null || !until.isAfter(now);
            return isFree ? now.plus(PACE) : until;
        });
        Duration wait = Duration.between(now, taken);
        if (wait.compareTo(PACE) < 0) {
            throw DeliveryException.later(wait);
        }
    }
}
