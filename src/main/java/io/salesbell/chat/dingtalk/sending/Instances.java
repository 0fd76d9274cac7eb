package io.salesbell.chat.dingtalk.sending;

import io.salesbell.chat.dingtalk.DingTalkAddress;
import io.salesbell.chat.dingtalk.WhenDingTalkIsOn;
import io.salesbell.chat.dingtalk.rendering.CardValues;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The interactive cards that were delivered, by the message each shows, and what they have to show by now. */
@Repository
@WhenDingTalkIsOn
public class Instances {
    private final JdbcClient jdbc;
    private final WallClock clock;

    Instances(JdbcClient jdbc, WallClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Takes note of a card before it is delivered: a click may be faster than the answer. */
    void keep(OrgId org, UUID message, DingTalkAddress place) {
        jdbc.sql("""
                insert into dingtalk_card (org_id, message_id, conversation, drawn_at) values (?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(org.value(), message, place.lasting().key(), Timestamp.from(clock.instant()))
                .update();
    }

    void drop(OrgId org, UUID message) {
        jdbc.sql("delete from dingtalk_card where org_id = ? and message_id = ?")
                .params(org.value(), message)
                .update();
    }

    /** Where the card of that message was sent; empty for a message that is none. */
    public Optional<DingTalkAddress> place(OrgId org, UUID message) {
        return jdbc.sql("select conversation from dingtalk_card where org_id = ? and message_id = ?")
                .params(org.value(), message)
                .query(String.class)
                .optional()
                .map(DingTalkAddress::of);
    }

    /** The values that presses have changed, as they are now. */
    public Map<String, String> since(OrgId org, UUID message) {
        return CardValues.since(
                message,
                jdbc.sql("""
                select b.mark, b.label, coalesce('✓ ' || p.label || ' · ' || p.name, '') from dingtalk_button b
                join dingtalk_card c on c.org_id = b.org_id and c.message_id = b.message_id
                left join dingtalk_press p on p.org_id = b.org_id and p.message_id = b.message_id
                    and p.mark_row = b.mark_row and p.conversation = c.conversation
                where b.org_id = ? and b.message_id = ?
                """)
                        .params(org.value(), message)
                        .query((row, index) ->
                                new CardValues.Shown(row.getString(1), row.getString(2), row.getString(3)))
                        .list());
    }
}
