package io.salesbell.chat.slack.install;

import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which workspace the configured token is for. */
@Service
@WhenSlackIsOn
public class ConfiguredToken {
    private static final String CONFIGURED = "select org_id, tenant_key, bot_user, state = 'dead' from slack_workspace"
            + " where bot_token is null and state <> 'removed'";

    private final JdbcClient jdbc;
    private final Workspaces workspaces;
    private final WallClock clock;

    ConfiguredToken(JdbcClient jdbc, Workspaces workspaces, WallClock clock) {
        this.jdbc = jdbc;
        this.workspaces = workspaces;
        this.clock = clock;
    }

    /** The workspace, while Slack does not take the token. */
    public Optional<Workspace> dead() {
        return jdbc.sql(CONFIGURED + " and state = 'dead'").query((row, index) -> row.getString(2)).list().stream()
                .findFirst()
                .flatMap(workspaces::find);
    }

    /** Slack says whose the token is: one that it was for before is served no more, and what was recorded there stays. */
    public void isOf(String team, String name, String botUser) {
        jdbc.sql(CONFIGURED + " and tenant_key <> ?")
                .param(team)
                .query((row, index) -> new Workspace(
                        new OrgId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        true,
                        row.getBoolean(4)))
                .list()
                .forEach(before -> workspaces.removed(before, clock.instant()));
        workspaces.home(team, name, botUser, Locale.ENGLISH);
    }
}
