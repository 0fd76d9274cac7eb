package io.salesbell.chat.slack.install;

import io.salesbell.chat.Outages;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.shared.OrgId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The workspaces that refuse their token. */
@Component
@WhenSlackIsOn
class RefusedTokens implements Outages {
    private final JdbcClient jdbc;

    RefusedTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Outage> of(OrgId org) {
        return jdbc.sql("""
                select tenant_key, bot_token is null, coalesce(reason, '') from slack_workspace
                where org_id = ? and state = 'dead' order by tenant_key
                """)
                .param(org.value())
                .query((row, index) -> new Outage(
                        SlackAddress.SLACK,
                        row.getString(1),
                        row.getBoolean(2) ? "slack.waiting.configured" : "slack.waiting.installed",
                        row.getString(3)))
                .list();
    }
}
