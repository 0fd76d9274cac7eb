package io.salesbell.chat.slack;

import io.salesbell.chat.Conversation;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes: a workspace ({@code T…}), in it a channel ({@code C…}) or a user ({@code U…}), and in a channel
 * perhaps one pair of eyes only and a thread. Written {@code T1/U1}, {@code T1/C1}, {@code T1/C1/for:U1}, {@code
 * T1/C1/in:1700000000.000100}, {@code T1/C1/for:U1/in:1700000000.000100}.
 */
public record SlackAddress(
        String team,
        String place,
        @Nullable String onlyFor,
        @Nullable String thread) {
    /** The platform's name. */
    public static final String SLACK = "slack";

    private static final String FOR = "for:";
    private static final String IN = "in:";

    public static SlackAddress user(String team, String user) {
        return new SlackAddress(team, user, null, null);
    }

    public static SlackAddress channel(String team, String channel) {
        return new SlackAddress(team, channel, null, null);
    }

    /** Reads a conversation's key; throws IllegalArgumentException when it is none of ours. */
    public static SlackAddress of(Conversation conversation) {
        String[] parts = conversation.key().split("/");
        if (parts.length < 2) {
            throw new IllegalArgumentException("not an address in Slack: " + conversation.key());
        }
        return new SlackAddress(parts[0], parts[1], after(FOR, parts), after(IN, parts));
    }

    private static @Nullable String after(String mark, String... parts) {
        return Stream.of(parts)
                .skip(2)
                .filter(part -> part.startsWith(mark))
                .map(part -> part.substring(mark.length()))
                .findFirst()
                .orElse(null);
    }

    /** The same place, for one pair of eyes. */
    public SlackAddress onlyFor(String user) {
        return new SlackAddress(team, place, user, thread);
    }

    public SlackAddress in(@Nullable String threadTs) {
        String in = threadTs == null || threadTs.isEmpty() ? null : threadTs;
        return new SlackAddress(team, place, onlyFor, in);
    }

    public boolean isUser() {
        return place.startsWith("U") || place.startsWith("W");
    }

    public Conversation conversation() {
        Conversation.Kind kind = isUser() ? Conversation.Kind.DIRECT : Conversation.Kind.CHANNEL;
        return new Conversation(SLACK, key(), kind);
    }

    public String key() {
        String eyes = onlyFor == null ? "" : "/" + FOR + onlyFor;
        return team + "/" + place + eyes + (thread == null ? "" : "/" + IN + thread);
    }
}
