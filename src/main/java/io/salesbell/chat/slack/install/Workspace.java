package io.salesbell.chat.slack.install;

import io.salesbell.shared.OrgId;
import java.util.Set;

/**
 * A workspace that the bot is installed in; {@code botUser} is the bot's own user there, empty until it is known;
 * {@code dead} says that Slack refused its token last.
 */
public record Workspace(OrgId org, String team, String botUser, boolean configured, boolean dead) {
    /** Slack's errors for a token that it does not take; a new installation mends them. */
    public static final Set<String> DEAD = Set.of(
            "account_inactive",
            "token_revoked",
            "token_expired",
            "invalid_auth",
            "not_authed",
            "org_login_required",
            "team_access_not_granted");
}
