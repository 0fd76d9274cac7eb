package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of messages: attempts that ended unclear, and DingTalk's keys of those that are about a record. */
@Repository
@WhenDingTalkIsOn
public class Sent {
    private static final String NOTE = "note ";
    private static final String GIVEN_UP = "given up ";

    private final JdbcClient jdbc;
    private final WallClock clock;

    Sent(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts an attempt of unknown outcome and gives how many there were. */
    int unclear(OrgId org, UUID message) {
        return jdbc.sql("""
                insert into dingtalk_sending (org_id, id, unclear) values (?, ?, 1)
                on conflict (org_id, id) do update set unclear = dingtalk_sending.unclear + 1 returning unclear
                """).params(org.value(), message).query(Integer.class).single();
    }

    /** Whether an attempt ended unclear before. */
    boolean wasUnclear(OrgId org, UUID message) {
        return jdbc.sql("select exists (select 1 from dingtalk_sending where org_id = ? and id = ?)")
                .params(org.value(), message)
                .query(Boolean.class)
                .single();
    }

    /** Keeps the key under which a reply may quote the message; {@code subject} is a record's number. */
    public void arrived(OrgId org, String key, String conversation, String subject) {
        if (key.isEmpty() || subject.isEmpty()) {
            return;
        }
        jdbc.sql("""
                insert into dingtalk_sent (org_id, sent_key, conversation, subject, sent_at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(org.value(), key, conversation, subject, Timestamp.from(clock.instant()))
                .update();
    }

    /** Takes note of a message that is answered by a sentence only; false where it was before. */
    public boolean isFirst(OrgId org, String message) {
        return jdbc.sql("""
                insert into dingtalk_sent (org_id, sent_key, conversation, subject, sent_at) values (?, ?, '', '', ?)
                on conflict do nothing
                """)
                        .params(org.value(), NOTE + message, Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** Takes note, for every server, of a message that its sender was told to send again. */
    public void giveUp(OrgId org, String message) {
        isFirst(org, GIVEN_UP + message);
    }

    public boolean isGivenUp(OrgId org, String message) {
        return jdbc.sql("select exists (select 1 from dingtalk_sent where org_id = ? and sent_key = ?)")
                .params(org.value(), NOTE + GIVEN_UP + message)
                .query(Boolean.class)
                .single();
    }

    /** The record that the quoted message is about. */
    public Optional<String> subject(OrgId org, String key) {
        return jdbc.sql("select subject from dingtalk_sent where org_id = ? and sent_key = ?")
                .params(org.value(), key)
                .query(String.class)
                .optional();
    }
}
