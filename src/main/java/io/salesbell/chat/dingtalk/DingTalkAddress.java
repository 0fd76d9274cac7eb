package io.salesbell.chat.dingtalk;

import io.salesbell.chat.Conversation;

/**
 * Where a message goes: an organization in DingTalk ({@code corp}), in it a user or a group. A {@code reply} to what was
 * just said may use that message's own short-lived address. Written {@code corp/user}, {@code corp/group:cid…} and, as a
 * reply, with {@code reply/} in front.
 */
public record DingTalkAddress(String corp, String place, boolean isGroup, boolean reply) {
    /** The platform's name. */
    public static final String DINGTALK = "dingtalk";

    private static final String GROUP = "group:";
    private static final String REPLY = "reply/";

    public static DingTalkAddress user(String corp, String user) {
        return new DingTalkAddress(corp, user, false, false);
    }

    public static DingTalkAddress group(String corp, String conversation) {
        return new DingTalkAddress(corp, conversation, true, false);
    }

    /** Reads a conversation's key; throws IllegalArgumentException when it is none of ours. */
    public static DingTalkAddress of(Conversation conversation) {
        return of(conversation.key());
    }

    public static DingTalkAddress of(String key) {
        boolean reply = key.startsWith(REPLY);
        String[] parts = (reply ? key.substring(REPLY.length()) : key).split("/", 2);
        if (parts.length < 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new IllegalArgumentException("not an address in DingTalk: " + key);
        }
        boolean group = parts[1].startsWith(GROUP);
        return new DingTalkAddress(parts[0], group ? parts[1].substring(GROUP.length()) : parts[1], group, reply);
    }

    public DingTalkAddress asReply() {
        return new DingTalkAddress(corp, place, isGroup, true);
    }

    /** The place itself, whatever way a message takes to it. */
    public DingTalkAddress lasting() {
        return new DingTalkAddress(corp, place, isGroup, false);
    }

    public String key() {
        return (reply ? REPLY : "") + corp + "/" + (isGroup ? GROUP : "") + place;
    }

    public Conversation conversation() {
        return new Conversation(DINGTALK, key(), isGroup ? Conversation.Kind.CHANNEL : Conversation.Kind.DIRECT);
    }
}
