package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The short-lived reply address that each conversation's newest message brought. */
@Repository
@WhenDingTalkIsOn
public class Sessions {
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final DingTalkSettings settings;
    private final WallClock clock;

    Sessions(JdbcClient jdbc, DingTalkSettings settings, WallClock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Keeps the address unless it is none of DingTalk's; {@code until} is the end DingTalk named, in epoch millis. */
    public void keep(OrgId org, DingTalkAddress place, String url, long until) {
        if (settings.trusted(url).isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into dingtalk_session (org_id, conversation, url, expires_at) values (?, ?, ?, ?)
                on conflict (org_id, conversation) do update set url = excluded.url, expires_at = excluded.expires_at
                """)
                .params(
                        org.value(),
                        place.lasting().key(),
                        url,
                        Timestamp.from(Instant.ofEpochMilli(until).minus(MARGIN)))
                .update();
    }

    /** The conversation's address while it lives. */
    Optional<String> live(OrgId org, DingTalkAddress place) {
        return jdbc.sql("select url from dingtalk_session where org_id = ? and conversation = ? and expires_at > ?")
                .params(org.value(), place.lasting().key(), Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    void drop(OrgId org, DingTalkAddress place) {
        jdbc.sql("delete from dingtalk_session where org_id = ? and conversation = ?")
                .params(org.value(), place.lasting().key())
                .update();
    }
}
