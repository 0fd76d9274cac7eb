package io.salesbell.chat.slack.install;

import java.util.List;

/** The scopes the bot asks for: those of its commands, its events and the Web API methods it calls, and no other. */
public final class Scopes {
    public static final List<String> BOT = List.of(
            "app_mentions:read",
            "channels:history",
            "channels:read",
            "chat:write",
            "commands",
            "files:read",
            "files:write",
            "groups:history",
            "groups:read",
            "im:history",
            "im:write",
            "users:read",
            "users:read.email");

    private Scopes() {}
}
