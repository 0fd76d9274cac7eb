package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;

/** A chat platform's sending side: renders a card in its own way and delivers it. */
public interface ChatPlatform {

    /** The platform's short name, as in {@link Conversation#platform}. */
    String name();

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
}
