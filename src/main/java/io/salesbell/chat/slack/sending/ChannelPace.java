package io.salesbell.chat.slack.sending;

import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One message a second and channel, whatever thread or person of it they are for: those are conversations of their own. */
@Component
@WhenSlackIsOn
class ChannelPace {
    static final Duration PACE = Duration.ofSeconds(1);

    /** A message is leased for a minute, of which posting it may take ten seconds. */
    private static final Duration OURS = Duration.ofSeconds(40);

    private final Turns turns;
    private final WallClock wall;

    ChannelPace(Turns turns, WallClock wall) {
        this.turns = turns;
        this.wall = wall;
    }

    /**
     * Takes the channel's next second.
     *
     * @return until when it may be posted: after that another worker may have the message
     * @throws DeliveryException when it is taken, with how long to wait
     */
    Instant take(OrgId org, SlackAddress to) {
        Instant now = wall.instant();
        Duration wait = to.isUser() ? Duration.ZERO : turns.take(org, key(to), now, PACE);
        if (!wait.isZero()) {
            throw DeliveryException.later(wait);
        }
        return now.plus(OURS);
    }

    /**
     * Everything before it is done, and may have taken its time.
     *
     * @throws DeliveryException when it is too late to post it in this try; the next one finds the rest done
     */
    void hurry(Instant until) {
        if (wall.instant().isAfter(until)) {
            throw DeliveryException.later(PACE);
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
