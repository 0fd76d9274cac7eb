package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The direct conversations through which users are reached: Slack opens one once, and names it in what they say there. */
@Component
@WhenSlackIsOn
public class Directs {
    /** Slack's error for a conversation that is no more. */
    static final String GONE = "channel_not_found";

    private static final int MOST_REMEMBERED = 20_000;

    private final SlackCalls calls;
    private final JdbcClient jdbc;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    Directs(SlackCalls calls, JdbcClient jdbc) {
        this.calls = calls;
        this.jdbc = jdbc;
    }

    /** The channel to post in. */
    String channel(Workspace workspace, SlackAddress to) {
        if (!to.isUser()) {
            return to.place();
        }
        String remembered = known.get(to.key());
        if (remembered != null) {
            return remembered;
        }
        String channel = kept(workspace, to.place()).orElseGet(() -> open(workspace, to.place()));
        remember(to.key(), channel);
        return channel;
    }

    private Optional<String> kept(Workspace workspace, String user) {
        return jdbc.sql("select channel from slack_direct where org_id = ? and tenant_key = ? and user_id = ?")
                .params(workspace.org().value(), workspace.team(), user)
                .query(String.class)
                .optional();
    }

    private String open(Workspace workspace, String user) {
        String channel = calls.call(
                        workspace, methods -> methods.conversationsOpen(request -> request.users(List.of(user))))
                .getChannel()
                .getId();
        keep(workspace, user, channel);
        return channel;
    }

    /** The user said or opened something there. */
    public void isIn(Workspace workspace, String user, String channel) {
        String key = SlackAddress.user(workspace.team(), user).key();
        if (channel.startsWith("D") && !channel.equals(known.get(key))) {
            keep(workspace, user, channel);
            remember(key, channel);
        }
    }

    /** There is no such conversation any more, as after the app was made anew. */
    void forget(Workspace workspace, SlackAddress to) {
        jdbc.sql("delete from slack_direct where org_id = ? and tenant_key = ? and user_id = ?")
                .params(workspace.org().value(), workspace.team(), to.place())
                .update();
        known.remove(to.key());
    }

    private void keep(Workspace workspace, String user, String channel) {
        jdbc.sql("""
                insert into slack_direct as d (org_id, tenant_key, user_id, channel) values (?, ?, ?, ?)
                on conflict (org_id, tenant_key, user_id) do update set channel = excluded.channel
                    where d.channel <> excluded.channel
                """)
                .params(workspace.org().value(), workspace.team(), user, channel)
                .update();
    }

    private void remember(String key, String channel) {
        if (known.size() >= MOST_REMEMBERED) {
            known.clear();
        }
        known.put(key, channel);
    }
}
