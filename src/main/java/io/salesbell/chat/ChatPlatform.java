package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A chat platform's sending side: renders a card in its own way and delivers it. */
public interface ChatPlatform {

    /** The platform's short name, as in {@link Conversation#platform}. */
    String name();

    /** Whether delivering happens in this process and so never waits for anybody. */
    default boolean isHere() {
        return false;
    }

    /** The person or the channel behind a conversation that is only a way to them, a reply's or a thread's. */
    default Conversation place(Conversation conversation) {
        return conversation;
    }

    /** What people call the channel; empty where the platform has not said so. */
    default Optional<String> title(OrgId org, Conversation channel) {
        return Optional.empty();
    }

    /** Whether the channel is known to be there no more. */
    default boolean isGone(OrgId org, Conversation channel) {
        return false;
    }

    /** How long a conversation rests after each message; none by default. */
    default Duration pace(Conversation conversation) {
        return Duration.ZERO;
    }

    /**
     * Sends once. {@code message} is stable across retries, so that an unclear outcome can be looked up first.
     *
     * @throws DeliveryException with what to do next when it was not delivered
     */
    void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language);

    /**
     * Puts the card in the place of a message that was delivered; nothing where it was not. A platform that can't leaves the
     * message as it is.
     *
     * @throws DeliveryException with what to do next when it was not rewritten
     */
    default void rewrite(OrgId org, Conversation in, UUID message, Card card, Locale language) {}

    /** How many direct messages with the same card are handed over at once. */
    default int together() {
        return 1;
    }

    /** One of several direct messages with the same card. */
    record Letter(UUID message, Conversation to, Locale language) {}

    /** Sends the card to each, as {@link #deliver} does; gives what was not delivered with what to do next. */
    default Map<UUID, DeliveryException> deliver(OrgId org, List<Letter> letters, Card card) {
        Map<UUID, DeliveryException> failed = new HashMap<>();
        for (Letter letter : letters) {
            try {
                deliver(org, letter.to(), letter.message(), card, letter.language());
            } catch (DeliveryException refused) {
                failed.put(letter.message(), refused);
            }
        }
        return failed;
    }

    /** Whether such a message is sent there now; a platform whose quota runs out gives up chatter first. */
    default boolean affords(Announcement.Priority priority, Conversation to) {
        return true;
    }
}
