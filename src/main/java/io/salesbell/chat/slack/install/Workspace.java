package io.salesbell.chat.slack.install;

import io.salesbell.shared.OrgId;

/**
 * A workspace that the bot is installed in; {@code botUser} is the bot's own user there, empty until it is known;
 * {@code dead} says that Slack refused its token last.
 */
public record Workspace(OrgId org, String team, String botUser, boolean configured, boolean dead) {}
