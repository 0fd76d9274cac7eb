package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.shared.OrgId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The channels that the bot was invited to, as they were last looked at. One that is shared with another organization
 * has {@code *} among its users: people of whom no more is known.
 */
@Repository
@WhenSlackIsOn
public class Channels {
    private static final String OUTSIDE = "*";

    private final JdbcClient jdbc;

    Channels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A channel and the Slack ids of who is in it. */
    public record Channel(String team, String channel, String name, List<String> users) {
        public Channel {
            users = List.copyOf(users);
        }

        /** Whether people of another organization are in it. */
        public boolean isShared() {
            return users.contains(OUTSIDE);
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

    public Optional<Channel> find(OrgId org, String team, String channel) {
        return jdbc.sql("select tenant_key, channel, name, users from slack_channel"
                        + " where org_id = ? and tenant_key = ? and channel = ?")
                .params(org.value(), team, channel)
                .query(Channel::read)
                .optional();
    }

    public boolean isShared(OrgId org, SlackAddress place) {
        return !place.isUser()
                && find(org, place.team(), place.place())
                        .filter(Channel::isShared)
                        .isPresent();
    }

    /** People of another organization are in it from now on. */
    public void share(Workspace workspace, String channel) {
        jdbc.sql("""
                insert into slack_channel as c (org_id, tenant_key, channel, name, users) values (?, ?, ?, ?, array[?])
                on conflict (org_id, tenant_key, channel) do update set users = array_append(c.users, excluded.users[1])
                    where not c.users @> excluded.users
                """)
                .params(workspace.org().value(), workspace.team(), channel, channel, OUTSIDE)
                .update();
    }

    void keep(Workspace workspace, String channel, String name, List<String> members, boolean shared) {
        List<String> users = new ArrayList<>(members);
        if (shared) {
            users.add(OUTSIDE);
        }
        jdbc.sql("""
                insert into slack_channel (org_id, tenant_key, channel, name, users) values (?, ?, ?, ?, ?)
                on conflict (org_id, tenant_key, channel) do update set name = excluded.name, users = excluded.users
                """)
                .params(workspace.org().value(), workspace.team(), channel, name, users.toArray(String[]::new))
                .update();
    }

    /** Nobody makes a team of it any more; that it was shared is not forgotten, as the bot may come back. */
    public void end(Workspace workspace, String channel) {
        find(workspace.org(), workspace.team(), channel)
                .filter(known -> !known.isShared())
                .ifPresent(known -> forget(workspace, channel));
    }

    void forget(Workspace workspace, String channel) {
        jdbc.sql("delete from slack_channel where org_id = ? and tenant_key = ? and channel = ?")
                .params(workspace.org().value(), workspace.team(), channel)
                .update();
    }
}
