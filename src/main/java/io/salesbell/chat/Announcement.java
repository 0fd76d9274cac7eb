package io.salesbell.chat;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proactive message owed: {@code kind} names its {@link MessageComposer}, {@code payload} the subject by ids,
 * {@code dedupeKey} is unique in the organization for ever. Business times: not delivered before {@code notBefore}, not
 * after {@code expiresAt}.
 */
public record Announcement(
        String kind,
        Map<String, String> payload,
        Priority priority,
        String dedupeKey,
        Instant notBefore,
        @Nullable Instant expiresAt) {

    /** Who goes first in a conversation. */
    public enum Priority {
        REPLY,
        ASKED_FOR,
        FIRST_RESPONSE,
        APPROVAL,
        ANNOUNCEMENT,
        DIGEST
    }

    public Announcement {
        payload = Map.copyOf(payload);
    }
}
