package io.salesbell.chat.slack.install;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.salesbell.chat.Secrets;
import io.salesbell.chat.slack.SlackSettings;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.schedule.WallClock;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The token to speak with in a workspace: the configured one, or the one stored when it was installed. A rotating token
 * is refreshed two hours before its end by whoever takes the lease; its refresh token is good for one use only.
 */
@Service
@WhenSlackIsOn
public class BotTokens {
    private static final Logger log = LoggerFactory.getLogger(BotTokens.class);
    private static final Duration EARLY = Duration.ofHours(2);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final SlackSettings settings;
    private final Secrets secrets;
    private static final Set<String> PASSING = Set.of(
            "internal_error", "fatal_error", "request_timeout", "service_unavailable", "ratelimited", "rate_limited");

    private final Slack slack;
    private final WallClock clock;

    BotTokens(JdbcClient jdbc, SlackSettings settings, Secrets secrets, Slack slack, WallClock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.secrets = secrets;
        this.slack = slack;
        this.clock = clock;
    }

    private record Stored(
            String token,
            @Nullable String refresh,
            @Nullable Instant expiresAt) {
        static Stored read(ResultSet row, int index) throws SQLException {
            Timestamp expires = row.getTimestamp(3);
            return new Stored(row.getString(1), row.getString(2), expires == null ? null : expires.toInstant());
        }
    }

    /** The token; empty where the bot has been removed. */
    public Optional<String> of(Workspace workspace) {
        if (workspace.configured()) {
            return Optional.of(settings.botToken());
        }
        return stored(workspace).map(stored -> {
            Instant expires = stored.expiresAt();
            return expires != null && clock.instant().plus(EARLY).isAfter(expires)
                    ? refreshed(workspace, stored).orElseGet(() -> secrets.open(stored.token()))
                    : secrets.open(stored.token());
        });
    }

    /**
     * The token in place of one that Slack says has expired: the same while it can't be refreshed just now, empty where Slack
     * refuses to.
     */
    public Optional<String> anew(Workspace workspace, String expired) {
        if (workspace.configured()) {
            return Optional.empty();
        }
        return stored(workspace).filter(stored -> stored.refresh() != null).flatMap(stored -> {
            String token = secrets.open(stored.token());
            return token.equals(expired) ? refreshed(workspace, stored) : Optional.of(token);
        });
    }

    private Optional<Stored> stored(Workspace workspace) {
        return jdbc.sql("""
                select bot_token, refresh_token, expires_at from slack_workspace
                where org_id = ? and tenant_key = ? and state <> 'removed' and length(bot_token) > 0
                """)
                .params(workspace.org().value(), workspace.team())
                .query(Stored::read)
                .optional();
    }

    /**
     * Empty where Slack refuses the refresh token. The lease keeps all others, also in other processes, from spending that a
     * second time.
     */
    private Optional<String> refreshed(Workspace workspace, Stored stored) {
        String refresh = stored.refresh();
        if (refresh == null || !lease(workspace, refresh)) {
            return Optional.of(secrets.open(stored(workspace).orElse(stored).token()));
        }
        try {
            OAuthV2AccessResponse fresh = Asking.slack(() -> slack.methods()
                    .oauthV2Access(request -> request.clientId(settings.clientId())
                            .clientSecret(settings.clientSecret())
                            .grantType("refresh_token")
                            .refreshToken(secrets.open(refresh))));
            if (fresh.isOk()) {
                keep(workspace, refresh, fresh);
                return Optional.of(fresh.getAccessToken());
            }
            log.warn("the token of the Slack workspace {} was not refreshed: {}", workspace.team(), fresh.getError());
            if (!PASSING.contains(String.valueOf(fresh.getError()))) {
                return Optional.empty();
            }
        } catch (IOException | SlackApiException unreachable) {
            log.warn(
                    "the token of the Slack workspace {} was not refreshed: {}",
                    workspace.team(),
                    unreachable.toString());
        }
        return Optional.of(secrets.open(stored.token()));
    }

    private boolean lease(Workspace workspace, String refresh) {
        return jdbc.sql("""
                        update slack_workspace set refreshing_until = ? where org_id = ? and tenant_key = ?
                            and refresh_token = ? and refreshing_until <= ?
                        """)
                        .params(
                                Timestamp.from(clock.instant().plus(LEASE)),
                                workspace.org().value(),
                                workspace.team(),
                                refresh,
                                Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Not where the bot was removed or installed anew while Slack was asked. */
    private void keep(Workspace workspace, String spent, OAuthV2AccessResponse fresh) {
        jdbc.sql("""
                update slack_workspace set bot_token = ?, refresh_token = ?, expires_at = ?, refreshing_until = '-infinity',
                    changed_at = ? where org_id = ? and tenant_key = ? and refresh_token = ?
                """)
                .params(
                        secrets.seal(fresh.getAccessToken()),
                        secrets.seal(fresh.getRefreshToken()),
                        Timestamp.from(clock.instant().plusSeconds(fresh.getExpiresIn())),
                        Timestamp.from(clock.instant()),
                        workspace.org().value(),
                        workspace.team(),
                        spent)
                .update();
    }
}
