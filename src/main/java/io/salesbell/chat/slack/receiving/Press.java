package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.slack.rendering.SlackMessage;

/** A pressed button: the message it was on, its row there, and what it says. */
record Press(String message, String block, String label) {

    /**
     * A message by the name its rows carry, else by its place and time; a home page by its version, so that a new page can
     * be pressed anew.
     */
    static Press of(Inbound inbound, String block, String label) {
        String team = inbound.workspace().team();
        String ts = inbound.text("container", "message_ts");
        String message = ts.isEmpty()
                ? inbound.text("view", "id") + "/" + inbound.text("view", "hash")
                : at(inbound.text("container", "channel_id"), ts, block);
        return new Press(team + "/" + message, block, label);
    }

    static String at(String channel, String ts, String block) {
        return SlackMessage.markOf(block).map(Object::toString).orElse(channel + "/" + ts);
    }
}
