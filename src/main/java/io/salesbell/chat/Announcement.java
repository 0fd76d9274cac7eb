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
        REPLY(0),
        ASKED_FOR(1),
        FIRST_RESPONSE(2),
        APPROVAL(3),
        ANNOUNCEMENT(4),
        DIGEST(5);

        private final int rank;

        Priority(int rank) {
            this.rank = rank;
        }

        /** The lower goes first; stored, so it never changes. */
        public int rank() {
            return rank;
        }
    }

    public Announcement {
        payload = Map.copyOf(payload);
    }
}
