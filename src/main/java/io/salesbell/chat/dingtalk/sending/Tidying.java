package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.task.OldRows;
import io.salesbell.schedule.NowAndThen;
import io.salesbell.schedule.WallClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drops what was kept for a time only, once an hour: what nobody presses, quotes or answers any more. */
@Component
@WhenDingTalkIsOn
public class Tidying implements Chore {
    static final Duration BUTTONS = Duration.ofDays(60);
    static final Duration SENT = Duration.ofDays(90);
    static final Duration QUESTIONS = Duration.ofDays(1);
    static final Duration ADDRESSES = Duration.ofDays(1);

    private static final Duration PAUSE = Duration.ofHours(1);

    private final OldRows rows;
    private final JdbcClient jdbc;
    private final WallClock wall;
    private final Clock clock;
    private final NowAndThen turns = new NowAndThen(PAUSE);

    Tidying(OldRows rows, JdbcClient jdbc, WallClock wall, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.wall = wall;
        this.clock = clock;
    }

    @Override
    public void look() {
        Instant now = wall.instant();
        if (!turns.isDue(now)) {
            return;
        }
        rows.drop("dingtalk_button", "drawn_at", now.minus(BUTTONS));
        rows.drop("dingtalk_card", "drawn_at", now.minus(BUTTONS));
        rows.drop("dingtalk_sent", "sent_at", now.minus(SENT));
        rows.drop("dingtalk_session", "expires_at", now.minus(ADDRESSES));
        rows.drop("dingtalk_question", "asked_at", clock.instant().minus(QUESTIONS));
        dropOfGone("dingtalk_reader");
        dropOfGone("dingtalk_press");
        dropSettled();
    }

    /** What hangs on a message's buttons goes with the last of them. */
    private void dropOfGone(String table) {
        jdbc.sql("delete from " + table + " where ctid = any(array(select t.ctid from " + table + """
                 t where not exists (select 1 from dingtalk_button b
                    where b.org_id = t.org_id and b.message_id = t.message_id) limit ?))
                """)
                .param(OldRows.MOST)
                .update();
    }

    /** Attempts of unknown outcome matter while the message is owed, or kept for an admin. */
    private void dropSettled() {
        jdbc.sql("""
                delete from dingtalk_sending where ctid = any(array(select s.ctid from dingtalk_sending s
                    where not exists (select 1 from outbox_message m
                        where m.org_id = s.org_id and m.id = s.id and m.state in ('owed', 'blocked')) limit ?))
                """).param(OldRows.MOST).update();
    }
}
