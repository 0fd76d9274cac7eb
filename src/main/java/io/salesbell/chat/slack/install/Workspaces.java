package io.salesbell.chat.slack.install;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.WaitingMessages;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.task.Tasks;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The workspaces the bot is installed in, by Slack's id; what is known is looked up again after a second, as another server
 * may have been told that the bot was removed.
 */
@Service
@WhenSlackIsOn
public class Workspaces {
    private static final Logger log = LoggerFactory.getLogger(Workspaces.class);
    private static final Duration KNOWN = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Arrivals arrivals;
    private final WaitingMessages waiting;
    private final Tasks tasks;
    private final SlackSettings settings;
    private final WallClock clock;
    private final Map<String, Found> found = new ConcurrentHashMap<>();

    Workspaces(
            JdbcClient jdbc,
            Arrivals arrivals,
            WaitingMessages waiting,
            Tasks tasks,
            SlackSettings settings,
            WallClock clock) {
        this.tasks = tasks;
        this.waiting = waiting;
        this.jdbc = jdbc;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    private record Found(Workspace workspace, Instant at) {}

    /** The workspace, when the bot is installed in it. */
    public Optional<Workspace> find(String team) {
        Found known = found.get(team);
        if (known != null && known.at().plus(KNOWN).isAfter(clock.instant())) {
            return Optional.of(known.workspace());
        }
        Optional<Workspace> read = read(team);
        read.ifPresentOrElse(
                workspace -> found.put(team, new Found(workspace, clock.instant())), () -> found.remove(team));
        return read;
    }

    /** All that are served, but for those whose token Slack does not take. */
    public List<Workspace> served() {
        return jdbc
                .sql("select tenant_key from slack_workspace where state = 'active' order by tenant_key")
                .query(String.class)
                .list()
                .stream()
                .flatMap(team -> find(team).stream())
                .toList();
    }

    private Optional<Workspace> read(String team) {
        return jdbc.sql("""
                select org_id, bot_user, bot_token is null as configured, state = 'dead' from slack_workspace
                where tenant_key = ? and state <> 'removed'
                """)
                .param(team)
                .query((row, index) -> new Workspace(
                        new OrgId(row.getObject(1, UUID.class)),
                        team,
                        row.getString(2),
                        row.getBoolean(3),
                        row.getBoolean(4)))
                .optional()
                .filter(workspace ->
                        !workspace.configured() || !settings.botToken().isEmpty());
    }

    /**
     * The workspace of the configured token: the first that Slack vouches for, by a signed request or by answering who
     * the token belongs to. Empty for any other one.
     */
    public Optional<Workspace> home(String team, String name, String botUser, Locale language) {
        if (settings.botToken().isEmpty() || !isFirst(team)) {
            return Optional.empty();
        }
        OrgId org = arrivals.welcome(new Arrivals.Tenant(SlackAddress.SLACK, team, name, true, language));
        jdbc.sql("""
                insert into slack_workspace as w (org_id, tenant_key, bot_user, scopes, state, changed_at, installed_at)
                values (?, ?, ?, '', 'active', ?, ?)
                on conflict (tenant_key) do update set state = 'active', reason = null, bot_token = null,
                    installed_at = case when w.state = 'removed' then excluded.installed_at else w.installed_at end,
                    bot_user = case when excluded.bot_user = '' then w.bot_user else excluded.bot_user end
                """)
                .params(org.value(), team, botUser, Timestamp.from(clock.instant()), Timestamp.from(clock.instant()))
                .update();
        serves(org, team);
        log.info("serving the Slack workspace {} ({})", name, team);
        return find(team);
    }

    private boolean isFirst(String team) {
        return jdbc.sql("select count(*) from slack_workspace where bot_token is null and tenant_key <> ?"
                                + " and state <> 'removed'")
                        .param(team)
                        .query(Integer.class)
                        .single()
                == 0;
    }

    /** Takes note of the bot's own user there. */
    public void isUser(Workspace workspace, String botUser) {
        jdbc.sql("update slack_workspace set bot_user = ? where org_id = ? and tenant_key = ?")
                .params(botUser, workspace.org().value(), workspace.team())
                .update();
        found.remove(workspace.team());
    }

    /** Marks an installation that Slack does not know any more; it is tried again now and then. */
    public void died(Workspace workspace, String reason) {
        int marked = jdbc.sql("update slack_workspace set state = 'dead', reason = ?, changed_at = ?"
                        + " where org_id = ? and tenant_key = ? and state = 'active'")
                .params(reason, Timestamp.from(clock.instant()), workspace.org().value(), workspace.team())
                .update();
        found.remove(workspace.team());
        if (marked > 0) {
            log.warn("the Slack workspace {} refuses its token: {}", workspace.team(), reason);
        }
    }

    /** Takes the mark off an installation that Slack knows again; what waited for that goes out at once. */
    public void lives(Workspace workspace) {
        jdbc.sql("update slack_workspace set state = 'active', reason = null, changed_at = ?"
                        + " where org_id = ? and tenant_key = ? and state = 'dead'")
                .params(Timestamp.from(clock.instant()), workspace.org().value(), workspace.team())
                .update();
        log.info("the Slack workspace {} takes its token again", workspace.team());
        serves(workspace.org(), workspace.team());
    }

    /**
     * Forgets the tokens of a workspace that removed the bot, unless it was installed there anew since then; what people
     * recorded stays. Slack tells the second.
     */
    public void removed(Workspace workspace, Instant at) {
        int removed = jdbc.sql("""
                update slack_workspace set state = 'removed', bot_token = case when bot_token is null then null else '' end,
                    refresh_token = null, expires_at = null, changed_at = ?
                where org_id = ? and tenant_key = ? and installed_at < ?
                """)
                .params(
                        Timestamp.from(clock.instant()),
                        workspace.org().value(),
                        workspace.team(),
                        Timestamp.from(at.plusSeconds(1)))
                .update();
        found.remove(workspace.team());
        if (removed > 0) {
            jdbc.sql("delete from slack_home where org_id = ? and tenant_key = ?")
                    .params(workspace.org().value(), workspace.team())
                    .update();
            log.info("removed from the Slack workspace {}", workspace.team());
        }
    }

    /** There is a token that is good: what is known of the workspace is looked up anew, and what waited is done. */
    void serves(OrgId org, String team) {
        found.remove(team);
        waiting.due(org, SlackAddress.SLACK, team, Workspace.DEAD);
        tasks.due(org, SlackAddress.SLACK, team, Workspace.DEAD);
    }
}
