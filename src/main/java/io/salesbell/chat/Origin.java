package io.salesbell.chat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from: the line as typed, the platform's id of the message ({@code sourceKey}), the line's index
 * in it and the platform's own time of sending. A repeat of the same key and line is the same record.
 */
public record Origin(
        Conversation conversation,
        String sourceKey,
        int line,
        String typed,
        Instant sentAt,
        @Nullable String link) {

    public Origin line(int index, String text) {
        return new Origin(conversation, sourceKey, index, text, sentAt, link);
    }
}
