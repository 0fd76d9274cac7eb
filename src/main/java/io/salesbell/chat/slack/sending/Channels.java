package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.shared.OrgId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The channels that the bot was invited to, as they were last looked at. */
@Repository
@WhenSlackIsOn
public class Channels {
    private final JdbcClient jdbc;

    Channels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A channel and the Slack ids of who is in it. */
    public record Channel(String team, String channel, String name, List<String> users) {
        public Channel {
            users = List.copyOf(users);
        }

        /** How a command line names it. */
        public String key() {
            return "slack:" + team + "/" + channel;
        }

        static Channel read(ResultSet row, int index) throws SQLException {
            Array users = row.getArray(4);
            return new Channel(
                    row.getString(1), row.getString(2), row.getString(3), List.of((String[]) users.getArray()));
        }
    }

    /** All of the organization's, by name. */
    public List<Channel> of(OrgId org) {
        return jdbc.sql("select tenant_key, channel, name, users from slack_channel where org_id = ? order by name")
                .param(org.value())
                .query(Channel::read)
                .list();
    }

    void keep(Workspace workspace, String channel, String name, List<String> users) {
        jdbc.sql("""
                insert into slack_channel (org_id, tenant_key, channel, name, users) values (?, ?, ?, ?, ?)
                on conflict (org_id, tenant_key, channel) do update set name = excluded.name, users = excluded.users
                """)
                .params(workspace.org().value(), workspace.team(), channel, name, users.toArray(String[]::new))
                .update();
    }

    void forget(Workspace workspace, String channel) {
        jdbc.sql("delete from slack_channel where org_id = ? and tenant_key = ? and channel = ?")
                .params(workspace.org().value(), workspace.team(), channel)
                .update();
    }
}
