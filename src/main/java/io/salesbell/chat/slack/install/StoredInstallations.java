package io.salesbell.chat.slack.install;

import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.model.builtin.DefaultInstaller;
import com.slack.api.bolt.service.InstallationService;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Secrets;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Bolt's installations on PostgreSQL: the bot's tokens encrypted, users' tokens not kept at all. */
@Service
@WhenSlackIsOn
public class StoredInstallations implements InstallationService {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Arrivals arrivals;
    private final Workspaces workspaces;
    private final BotTokens tokens;
    private final WallClock clock;

    StoredInstallations(
            JdbcClient jdbc,
            Secrets secrets,
            Arrivals arrivals,
            Workspaces workspaces,
            BotTokens tokens,
            WallClock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.arrivals = arrivals;
        this.workspaces = workspaces;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean enabled) {
        if (enabled) {
            throw new UnsupportedOperationException("only the current installation is kept");
        }
    }

    @Override
    public void saveInstallerAndBot(Installer installer) {
        saveBot(installer.toBot());
    }

    /** Keeps the tokens; a workspace nobody knows yet becomes an organization of its own. */
    @Override
    public void saveBot(Bot bot) {
        save(bot, key(bot.getEnterpriseId(), bot.getTeamId()), Locale.ENGLISH, null);
    }

    /**
     * Keeps the tokens under the workspace's name and gives its organization: the one it was in already, else the one
     * it was invited {@code into}, else one of its own.
     */
    OrgId save(Bot bot, String name, Locale language, @Nullable OrgId into) {
        String team = key(bot.getEnterpriseId(), bot.getTeamId());
        Arrivals.Tenant tenant = new Arrivals.Tenant(SlackAddress.SLACK, team, name, false, language);
        if (into != null) {
            arrivals.join(into, tenant);
        }
        OrgId org = arrivals.welcome(tenant);
        Long expires = bot.getBotTokenExpiresAt();
        String refresh = bot.getBotRefreshToken();
        jdbc.sql("""
                insert into slack_workspace (org_id, tenant_key, bot_user, bot_token, refresh_token, expires_at, scopes,
                    state, changed_at, installed_at)
                values (:org, :team, :user, :token, :refresh, :expires, :scopes, 'active', :now, :now)
                on conflict (tenant_key) do update set bot_user = excluded.bot_user, bot_token = excluded.bot_token,
                    refresh_token = excluded.refresh_token, expires_at = excluded.expires_at, scopes = excluded.scopes,
                    state = 'active', reason = null, changed_at = excluded.changed_at, refreshing_until = '-infinity',
                    installed_at = excluded.installed_at
                """)
                .param("org", org.value())
                .param("team", team)
                .param("user", bot.getBotUserId())
                .param("token", secrets.seal(bot.getBotAccessToken()))
                .param("refresh", refresh == null ? null : secrets.seal(refresh))
                .param("expires", expires == null ? null : Timestamp.from(Instant.ofEpochMilli(expires)))
                .param("scopes", Optional.ofNullable(bot.getBotScope()).orElse(""))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        workspaces.serves(org, team);
        return org;
    }

    /** An app installed for a whole enterprise belongs to no single workspace. */
    static String key(@Nullable String enterprise, @Nullable String team) {
        return team == null || team.isEmpty() ? String.valueOf(enterprise) : team;
    }

    @Override
    public void deleteBot(Bot bot) {
        deleteAll(bot.getEnterpriseId(), bot.getTeamId());
    }

    @Override
    public void deleteInstaller(Installer installer) {
        // users' tokens are not kept
    }

    @Override
    public void deleteAll(@Nullable String enterprise, @Nullable String team) {
        workspaces.find(key(enterprise, team)).ifPresent(workspace -> workspaces.removed(workspace, clock.instant()));
    }

    @Override
    public @Nullable Bot findBot(@Nullable String enterprise, @Nullable String team) {
        return workspaces
                .find(key(enterprise, team))
                .map(workspace -> bot(workspace, enterprise))
                .orElse(null);
    }

    private Bot bot(Workspace workspace, @Nullable String enterprise) {
        DefaultBot bot = new DefaultBot();
        bot.setEnterpriseId(enterprise);
        bot.setTeamId(workspace.team());
        bot.setBotUserId(workspace.botUser());
        bot.setBotAccessToken(tokens.of(workspace).orElse(""));
        return bot;
    }

    @Override
    public @Nullable Installer findInstaller(
            @Nullable String enterprise, @Nullable String team, @Nullable String user) {
        Bot bot = findBot(enterprise, team);
        return bot == null
                ? null
                : DefaultInstaller.builder()
                        .enterpriseId(enterprise)
                        .teamId(team)
                        .botUserId(bot.getBotUserId())
                        .botAccessToken(bot.getBotAccessToken())
                        .installerUserId(user)
                        .build();
    }
}
