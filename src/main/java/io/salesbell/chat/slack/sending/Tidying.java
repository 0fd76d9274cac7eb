package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.task.OldRows;
import io.salesbell.schedule.NowAndThen;
import io.salesbell.schedule.WallClock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Drops once an hour what nobody answers any more. */
@Component
@WhenSlackIsOn
public class Tidying {
    static final Duration SENT = Duration.ofDays(90);

    /** What only one person saw is gone from their screen by then. */
    static final Duration SHOWN = Duration.ofDays(1);

    /** Nobody scrolls back further for a button. */
    static final Duration BUTTONS = Duration.ofDays(365);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final OldRows rows;
    private final WallClock wall;
    private final NowAndThen turns = new NowAndThen(PAUSE);

    Tidying(OldRows rows, WallClock wall) {
        this.rows = rows;
        this.wall = wall;
    }

    /** Cheap while there is nothing to do. */
    public void look() {
        Instant now = wall.instant();
        if (turns.isDue(now)) {
            rows.drop("slack_sent", "sent_at", now.minus(SENT));
            rows.drop("slack_shown", "shown_at", now.minus(SHOWN));
            rows.drop("slack_sending", "started_at", now.minus(SENT));
            rows.drop("slack_press", "pressed_at", now.minus(BUTTONS));
            rows.drop("slack_line", "shown_at", now.minus(BUTTONS));
            rows.drop("slack_turn", "free_at", now.minus(PAUSE));
        }
    }
}
