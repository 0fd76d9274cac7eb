package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The newest message with a menu in each direct conversation, as it was posted: a digit settles it like a press. */
@Repository
@WhenSlackIsOn
public class ShownMenus {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShownMenus(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** One such message. */
    public record Shown(String channel, String ts, String text, JsonNode blocks) {}

    void posted(OrgId org, SlackAddress to, String channel, String ts, SlackMessage message) {
        jdbc.sql("""
                insert into slack_menu (org_id, tenant_key, user_id, channel, ts, text, blocks)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
                on conflict (org_id, tenant_key, user_id) do update set channel = excluded.channel, ts = excluded.ts,
                    text = excluded.text, blocks = excluded.blocks
                """)
                .params(
                        org.value(),
                        to.team(),
                        to.place(),
                        channel,
                        ts,
                        message.text(),
                        json.writeValueAsString(message.blocks()))
                .update();
    }

    public Optional<Shown> newest(OrgId org, String team, String user) {
        return jdbc.sql("""
                select channel, ts, text, blocks from slack_menu where org_id = ? and tenant_key = ? and user_id = ?
                """)
                .params(org.value(), team, user)
                .query((row, index) -> new Shown(
                        row.getString(1), row.getString(2), row.getString(3), json.readTree(row.getString(4))))
                .optional();
    }
}
