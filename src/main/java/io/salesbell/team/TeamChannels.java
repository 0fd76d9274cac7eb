package io.salesbell.team;

import io.salesbell.chat.Conversation;
import io.salesbell.shared.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Channels that teams give up. */
@Component
class TeamChannels {
    private final JdbcClient jdbc;

    TeamChannels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the channel nobody's. */
    void giveUp(OrgId org, Conversation channel) {
        jdbc.sql("delete from team_channel where org_id = ? and platform = ? and conversation = ?")
                .params(org.value(), channel.platform(), channel.key())
                .update();
    }
}
