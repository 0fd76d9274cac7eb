package io.salesbell.chat;

import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages that could not be delivered, with the platform's reason: kept until somebody sends them again or drops them. */
public interface Undelivered {
    /** The kind of the recurring work that is planned for the organization whenever a message ends here. */
    String RUN = "chat.undelivered";

    /**
     * One such message: {@code at} is when it was given up, {@code reason} the platform's own words; {@code homeless} says
     * that its channel is no more its team's and no other took its place. {@code opening} is how an answer begins that is kept
     * as it was; null for what is written anew.
     */
    record Message(
            UUID id,
            Conversation to,
            String kind,
            Instant at,
            String reason,
            boolean homeless,
            @Nullable Text opening) {}

    /** How many there are. */
    long count(OrgId org);

    /** How many are due in the tenant's conversations and wait for it; the tenant is a key's part before its first slash. */
    long waiting(OrgId org, String platform, String tenant);

    /** The newest first. */
    List<Message> newest(OrgId org, int most);

    /**
     * Owes the message again, to be written anew: in its conversation, or in the channel that its team bound since and that
     * does not have it. A homeless one is dropped. Empty when it is not stuck any more.
     */
    Optional<Message> sendAgain(Actor actor, UUID id);

    /** Gives the message up for good; empty when it is not stuck any more. */
    Optional<Message> drop(Actor actor, UUID id);
}
