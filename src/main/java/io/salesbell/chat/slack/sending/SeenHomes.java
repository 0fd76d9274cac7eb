package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Home pages of people whose news somebody else changed: who has seen theirs is shown it anew. */
@Component
@WhenSlackIsOn
class SeenHomes {
    private final JdbcClient jdbc;
    private final SlackTasks tasks;

    SeenHomes(JdbcClient jdbc, SlackTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    void changed(Workspace workspace, String user) {
        boolean seen = jdbc.sql(
                        "select exists (select 1 from slack_home where org_id = ? and tenant_key = ? and user_id = ?)")
                .params(workspace.org().value(), workspace.team(), user)
                .query(Boolean.class)
                .single();
        if (seen) {
            tasks.owe(workspace, HomeTask.HOME, workspace.team() + "/" + user, Map.of("user", user));
        }
    }
}
