package io.salesbell.chat.console;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message of a conversation; {@code visibleTo} names the only person who sees it, null is everybody there. */
record StoredMessage(
        UUID id,
        String conversation,
        long revision,
        Instant at,
        String author,
        Content content,
        @Nullable String visibleTo) {

    /** A message to be; {@code sourceKey} is what it is known by when it comes again. */
    record Draft(
            UUID id,
            String author,
            Content content,
            @Nullable String sourceKey,
            @Nullable String visibleTo) {}

    boolean isVisibleTo(ConsolePerson person) {
        return visibleTo == null || visibleTo.equals(person.key());
    }
}
