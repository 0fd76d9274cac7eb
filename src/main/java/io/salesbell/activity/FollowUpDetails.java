package io.salesbell.activity;

import io.salesbell.customer.Contact;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a contact with a lead; {@code reached} is false where nobody answered, {@code blocker} what support is
 * asked for.
 */
public record FollowUpDetails(
        boolean reached,
        String note,
        @Nullable String blocker,
        Contact contact,
        @Nullable String nextStep,
        @Nullable Instant nextAt,
        Set<String> tags) {

    public FollowUpDetails {
        tags = Set.copyOf(tags);
    }

    /** A call that nobody answered. */
    public static FollowUpDetails noAnswer(String note) {
        return new FollowUpDetails(false, note, null, new Contact("", null), null, null, Set.of());
    }
}
