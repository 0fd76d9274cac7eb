package io.salesbell.chat.outbox;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Conversation;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A claimed message on its way: {@code lease} is the claimer's fence, {@code rewrites} the sent one it takes the place of. */
record OwedMessage(
        OrgId org,
        UUID id,
        Conversation conversation,
        String kind,
        Map<String, String> payload,
        @Nullable Instant expiresAt,
        Locale language,
        int attempts,
        Announcement.Priority priority,
        UUID lease,
        @Nullable UUID rewrites) {}
