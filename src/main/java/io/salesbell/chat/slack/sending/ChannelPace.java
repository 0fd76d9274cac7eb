package io.salesbell.chat.slack.sending;

import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One message a second and channel, whatever thread or person of it they are for: those are conversations of their own. */
@Component
@WhenSlackIsOn
class ChannelPace {
    static final Duration PACE = Duration.ofSeconds(1);

    private final Turns turns;
    private final WallClock wall;

    ChannelPace(Turns turns, WallClock wall) {
        this.turns = turns;
        this.wall = wall;
    }

    /**
     * Takes the channel's next second.
     *
     * @throws DeliveryException when it is taken, with how long to wait
     */
    void take(OrgId org, SlackAddress to) {
        Duration wait = to.isUser() ? Duration.ZERO : turns.take(org, key(to), wall.instant(), PACE);
        if (!wait.isZero()) {
            throw DeliveryException.later(wait);
        }
    }

    /** Slack asks for patience with the channel, if it does: that goes for all of its conversations. */
    void hold(OrgId org, SlackAddress to, @Nullable Duration asked) {
        if (asked != null && !to.isUser()) {
            turns.hold(org, key(to), wall.instant(), asked);
        }
    }

    private static String key(SlackAddress to) {
        return "channel:" + to.team() + "/" + to.place();
    }
}
