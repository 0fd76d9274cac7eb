package io.salesbell.chat.slack.receiving;

/**
 * Where a message is rewritten: by {@code url}, the address Slack gave with a press or command, or else by channel and
 * ts, which reach nothing that is {@code ephemeral}.
 */
record Place(String channel, String ts, String url, String ephemeral) {

    /** Where the message stands whose button was pressed; empty fields for what is no message. */
    static Place of(Inbound inbound) {
        return new Place(
                inbound.text("container", "channel_id"),
                inbound.text("container", "message_ts"),
                inbound.text("response_url"),
                inbound.text("container", "is_ephemeral"));
    }

    boolean holdsMessage() {
        return !channel.isEmpty();
    }
}
