package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The groups by what they are called, and those that the robot can't write to any more: disbanded, or without it. Such a one
 * is left alone until somebody speaks to the robot there, but for a try an hour.
 */
@Repository
@WhenDingTalkIsOn
public class GroupChats {
    private static final Duration LEFT_ALONE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final WallClock clock;

    GroupChats(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Somebody spoke to the robot there, so it is in the group; {@code title} is empty where DingTalk does not say it. Whether it
     * was gone until then.
     */
    public boolean heard(OrgId org, DingTalkAddress group, String title) {
        return jdbc.sql("""
                with before as (select gone_at from dingtalk_group where org_id = :org and conversation = :group),
                kept as (insert into dingtalk_group as known (org_id, conversation, title) values (:org, :group, :title)
                on conflict (org_id, conversation) do update set gone_at = null, reason = null,
                    title = coalesce(nullif(excluded.title, ''), known.title)
                where known.gone_at is not null or excluded.title not in ('', known.title))
                select exists (select 1 from before where gone_at is not null)
                """)
                .param("org", org.value())
                .param("group", group.lasting().key())
                .param("title", title)
                .query(Boolean.class)
                .single();
    }

    Optional<String> title(OrgId org, DingTalkAddress group) {
        return jdbc.sql("select title from dingtalk_group where org_id = ? and conversation = ? and title <> ''")
                .params(org.value(), group.lasting().key())
                .query(String.class)
                .optional();
    }

    /** Why nothing is sent there now; empty for a group that is there, or is to be tried again. */
    Optional<String> gone(OrgId org, DingTalkAddress group) {
        return jdbc.sql("select reason from dingtalk_group where org_id = ? and conversation = ? and gone_at > ?")
                .params(
                        org.value(),
                        group.lasting().key(),
                        Timestamp.from(clock.instant().minus(LEFT_ALONE)))
                .query(String.class)
                .optional();
    }

    /** Takes note that the group is gone; false where that was known. */
    boolean lost(OrgId org, DingTalkAddress group, String reason) {
        boolean known = isGone(org, group);
        jdbc.sql("""
                insert into dingtalk_group (org_id, conversation, title, gone_at, reason) values (?, ?, '', ?, ?)
                on conflict (org_id, conversation) do update set gone_at = excluded.gone_at, reason = excluded.reason
                """)
                .params(org.value(), group.lasting().key(), Timestamp.from(clock.instant()), reason)
                .update();
        return !known;
    }

    /** Whether nothing was heard of the group since it refused a message for good. */
    boolean isGone(OrgId org, DingTalkAddress group) {
        return jdbc.sql("""
                select exists (select 1 from dingtalk_group
                    where org_id = ? and conversation = ? and gone_at is not null)
                """)
                .params(org.value(), group.lasting().key())
                .query(Boolean.class)
                .single();
    }
}
