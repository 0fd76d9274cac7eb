package io.salesbell.lead;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known of a lead besides its course, as stored. */
@Embeddable
record LeadFacts(
        String source,
        @Nullable String contactName,
        @Nullable String phone,
        @Nullable String need,
        @Nullable String note) {

    static LeadFacts of(LeadDetails details) {
        return new LeadFacts(details.source(), details.contact(), details.phone(), details.need(), details.note());
    }

    LeadDetails details(@Nullable String nextStep, @Nullable Instant nextAt) {
        return new LeadDetails(source, contactName, phone, need, note, nextStep, nextAt, null);
    }
}
