package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of buttons that were obeyed, each for one click: the first to come. */
@Repository
@WhenSlackIsOn
class SettledRows {
    private final JdbcClient jdbc;
    private final WallClock clock;

    SettledRows(JdbcClient jdbc, WallClock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Which button was obeyed, and whose click. */
    record By(String label, String name, String click) {}

    /** Whether the row is the click's from now on; waits for another click's transaction under way. */
    boolean claim(OrgId org, Press press, String name, String click) {
        return jdbc.sql("""
                insert into slack_press (org_id, message, block, label, name, click, pressed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                        .params(
                                org.value(),
                                press.message(),
                                press.block(),
                                press.label(),
                                name,
                                click,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    Optional<By> find(OrgId org, Press press) {
        return jdbc.sql("select label, name, click from slack_press where org_id = ? and message = ? and block = ?")
                .params(org.value(), press.message(), press.block())
                .query((row, index) -> new By(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** The message's rows by their ids. */
    Map<String, By> of(OrgId org, String message) {
        Map<String, By> rows = new HashMap<>();
        jdbc.sql("select block, label, name, click from slack_press where org_id = ? and message = ?")
                .params(org.value(), message)
                .query(row -> {
                    rows.put(row.getString(1), new By(row.getString(2), row.getString(3), row.getString(4)));
                });
        return rows;
    }
}
