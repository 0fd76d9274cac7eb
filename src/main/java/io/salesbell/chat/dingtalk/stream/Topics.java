package io.salesbell.chat.dingtalk.stream;

/** The topics that are subscribed to, and those of the gateway itself. */
final class Topics {
    static final String ROBOT = "/v1.0/im/bot/messages/get";
    static final String CARDS = "/v1.0/card/instances/callback";
    static final String PING = "ping";
    static final String DISCONNECT = "disconnect";

    private Topics() {}
}
