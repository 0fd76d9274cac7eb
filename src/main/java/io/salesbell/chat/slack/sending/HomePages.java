package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.commit.Columns;
import io.salesbell.commit.JointReading;
import io.salesbell.commit.ReadKind;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When a user's home page is drawn: as they open it, and once they have seen it, after something on it changed. */
@Component
@WhenSlackIsOn
public class HomePages {
    private static final SeenKind SEEN = new SeenKind();

    private final JdbcClient jdbc;
    private final JointReading reading;
    private final SlackTasks tasks;

    HomePages(JdbcClient jdbc, JointReading reading, SlackTasks tasks) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.tasks = tasks;
    }

    /** Somebody's page. */
    private record Page(Workspace workspace, String user) {}

    public void opened(Workspace workspace, String user) {
        tasks.owe(workspace, HomeTask.HOME, workspace.team() + "/" + user, Map.of("user", user));
    }

    /**
     * The page is published anew even if it says the same: a row of it was obeyed and can be pressed again only then, or
     * the user does not see it any more.
     */
    public void isStale(Workspace workspace, String user) {
        jdbc.sql("update slack_home set digest = '' where org_id = ? and tenant_key = ? and user_id = ?")
                .params(workspace.org().value(), workspace.team(), user)
                .update();
    }

    /** Whether they have a page, asked with what is asked until it is taken. */
    public Supplier<Boolean> isSeenBy(Workspace workspace, String user) {
        Supplier<Optional<Boolean>> seen = reading.ask(SEEN, new Page(workspace, user));
        return () -> seen.get().isPresent();
    }

    /** What it says has changed. */
    public void changed(Workspace workspace, String user) {
        changed(workspace, user, isSeenBy(workspace, user));
    }

    /** The same, where it is asked already whether they have one. */
    public void changed(Workspace workspace, String user, Supplier<Boolean> isSeen) {
        if (isSeen.get()) {
            opened(workspace, user);
        }
    }

    /** The pages there are. */
    private static final class SeenKind implements ReadKind<Page, Boolean> {
        @Override
        public String sql() {
            return """
                    select q.place from rows from (json_to_recordset(cast(? as json))
                            as (org uuid, tenant text, opened_by text))
                        with ordinality as q(org, tenant, opened_by, place)
                    where exists (select 1 from slack_home h
                        where h.org_id = q.org and h.tenant_key = q.tenant and h.user_id = q.opened_by offset 0)
                    """;
        }

        @Override
        public List<Object> parameters(List<Page> pages) {
            return List.of(Columns.json(
                    pages,
                    (columns, page) -> columns.with(
                                    "org", page.workspace().org().value())
                            .with("tenant", page.workspace().team())
                            .with("opened_by", page.user())));
        }

        @Override
        public Boolean answer(ResultSet row) {
            return true;
        }
    }
}
