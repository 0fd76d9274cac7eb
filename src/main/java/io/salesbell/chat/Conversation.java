package io.salesbell.chat;

/** A place on a platform where messages go: {@code key} is the platform's own address of it. */
public record Conversation(String platform, String key, Kind kind) {

    /** A direct conversation with one member, or a channel that many read. */
    public enum Kind {
        DIRECT,
        CHANNEL
    }

    public boolean isDirect() {
        return kind == Kind.DIRECT;
    }
}
