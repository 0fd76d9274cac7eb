package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.SlackTasks;
import io.salesbell.commit.JointReading;
import io.salesbell.commit.ReadKind;
import io.salesbell.commit.RowKind;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a user's home page is drawn: as they open it, and after they changed something once they have seen it. */
@Component
@WhenSlackIsOn
class HomePages {
    /** The task that publishes a home page. */
    static final String HOME = "home";

    private static final SeenKind SEEN = new SeenKind();

    private final JdbcClient jdbc;
    private final JointReading reading;
    private final SlackTasks tasks;

    HomePages(JdbcClient jdbc, JointReading reading, SlackTasks tasks) {
        this.jdbc = jdbc;
        this.reading = reading;
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

    /** Whether they have a page, asked with what is asked until it is taken. */
    Supplier<Boolean> isSeenBy(Caller caller) {
        Supplier<Optional<Boolean>> seen = reading.ask(SEEN, caller);
        return () -> seen.get().isPresent();
    }

    void changed(Caller caller) {
        changed(caller, isSeenBy(caller));
    }

    void changed(Caller caller, Supplier<Boolean> isSeen) {
        if (isSeen.get()) {
            opened(caller.workspace(), caller.user());
        }
    }

    /** The pages there are. */
    private static final class SeenKind implements ReadKind<Caller, Boolean> {
        @Override
        public String sql() {
            return """
                    select q.place from unnest(?, ?, ?) with ordinality as q(org, tenant, opened_by, place)
                    join slack_home h on h.org_id = q.org and h.tenant_key = q.tenant and h.user_id = q.opened_by
                    """;
        }

        @Override
        public List<Object> parameters(List<Caller> callers) {
            return List.of(
                    RowKind.ids(callers, caller -> caller.org().value()),
                    RowKind.texts(callers, caller -> caller.workspace().team()),
                    RowKind.texts(callers, Caller::user));
        }

        @Override
        public Boolean answer(ResultSet row) {
            return true;
        }
    }
}
