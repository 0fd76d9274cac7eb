package io.salesbell.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a new lead. {@code source} is where it comes from in people's words, empty when nobody said;
 * {@code lastContactAt} is set when the customer was already spoken to, and then no first response is awaited.
 */
public record LeadDetails(
        String source,
        @Nullable String contact,
        @Nullable String phone,
        @Nullable String need,
        @Nullable String note,
        @Nullable String nextStep,
        @Nullable Instant nextAt,
        @Nullable Instant lastContactAt) {

    /** A lead of which nothing but the customer is known. */
    public static LeadDetails none() {
        return new LeadDetails("", null, null, null, null, null, null, null);
    }
}
