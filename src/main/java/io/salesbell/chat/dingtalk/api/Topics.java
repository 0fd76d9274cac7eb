package io.salesbell.chat.dingtalk.api;

import java.util.List;
import java.util.Map;

/** The topics that are subscribed to, and those of the gateway itself. */
public final class Topics {
    public static final String ROBOT = "/v1.0/im/bot/messages/get";
    public static final String CARDS = "/v1.0/card/instances/callback";
    public static final String PING = "ping";
    public static final String DISCONNECT = "disconnect";

    /** All that is asked for when a connection is opened. */
    static final List<Map<String, String>> SUBSCRIPTIONS = List.of(
            Map.of("type", "CALLBACK", "topic", ROBOT),
            Map.of("type", "CALLBACK", "topic", CARDS),
            Map.of("type", "EVENT", "topic", "*"));

    private Topics() {}
}
