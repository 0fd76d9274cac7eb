package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.SlackTasks;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a user's home page is drawn: as they open it, and after they changed something once they have seen it. */
@Component
@WhenSlackIsOn
class HomePages {
    /** The task that publishes a home page. */
    static final String HOME = "home";

    private final JdbcClient jdbc;
    private final SlackTasks tasks;

    HomePages(JdbcClient jdbc, SlackTasks tasks) {
        this.jdbc = jdbc;
        this.tasks = tasks;
    }

    void opened(Workspace workspace, String user) {
        tasks.owe(workspace, HOME, workspace.team() + "/" + user, Map.of("user", user));
    }

    /** A row of the page was obeyed: the page is published anew even if it says the same, so that its rows can be pressed. */
    void pressed(Caller caller) {
        jdbc.sql("update slack_home set digest = '' where org_id = ? and tenant_key = ? and user_id = ?")
                .params(caller.org().value(), caller.workspace().team(), caller.user())
                .update();
    }

    void changed(Caller caller) {
        boolean seen = jdbc.sql("select exists (select 1 from slack_home"
                        + " where org_id = ? and tenant_key = ? and user_id = ?)")
                .params(caller.org().value(), caller.workspace().team(), caller.user())
                .query(Boolean.class)
                .single();
        if (seen) {
            opened(caller.workspace(), caller.user());
        }
    }
}
