package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.sending.Turns;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Which requests open a form: each once however often it comes, and two quick clicks of one button only one. */
@Component
@WhenSlackIsOn
class Openings {
    /** Slack gives up repeating by then. */
    private static final Duration REPEATS = Duration.ofMinutes(10);

    private static final Duration QUICK = Duration.ofSeconds(2);

    private final Turns turns;
    private final WallClock wall;

    Openings(Turns turns, WallClock wall) {
        this.turns = turns;
        this.wall = wall;
    }

    /** Whether the request is the first of its kind. */
    boolean isFirst(Inbound inbound, Caller caller) {
        return isFree(caller, "trigger:" + inbound.text("trigger_id"), REPEATS)
                && (inbound.payload().path("actions").isEmpty() || isFree(caller, "click:" + click(inbound), QUICK));
    }

    private boolean isFree(Caller caller, String key, Duration length) {
        return turns.take(caller.org(), key, wall.instant(), length).isZero();
    }

    private static String click(Inbound inbound) {
        JsonNode action = inbound.payload().path("actions").path(0);
        return String.join(
                "/",
                inbound.workspace().team(),
                inbound.text("user", "id"),
                inbound.text("container", "channel_id"),
                inbound.text("container", "message_ts"),
                inbound.text("container", "view_id"),
                Payloads.text(action, "block_id"),
                Payloads.text(action, "action_id"));
    }
}
