package io.salesbell.chat;

import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages that could not be delivered, with the platform's reason: kept until somebody sends them again or drops them. */
public interface Undelivered {
    /** The kind of the recurring work that is planned for the organization whenever a message ends here. */
    String RUN = "chat.undelivered";

    /** One such message: {@code at} is when it was given up, {@code reason} the platform's own words. */
    record Message(UUID id, Conversation to, String kind, Instant at, String reason) {}

    /** How many there are. */
    long count(OrgId org);

    /** The newest first. */
    List<Message> newest(OrgId org, int most);

    /** Owes the message again under its old key, to be written anew; empty when it is not stuck any more. */
    Optional<Message> sendAgain(Actor actor, UUID id);

    /** Gives the message up for good; empty when it is not stuck any more. */
    Optional<Message> drop(Actor actor, UUID id);
}
