package io.salesbell.activity;

import io.salesbell.customer.Contact;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was said of a visit; everything but the note may be missing, and the note may be empty. */
public record VisitDetails(
        String note,
        @Nullable String need,
        Contact contact,
        @Nullable String blocker,
        @Nullable String nextStep,
        @Nullable Instant nextAt,
        Set<String> tags,
        List<UUID> photos) {

    public VisitDetails {
        tags = Set.copyOf(tags);
        photos = List.copyOf(photos);
    }

    /** A visit of which nothing but the note was said. */
    public static VisitDetails of(String note) {
        return new VisitDetails(note, null, new Contact("", null), null, null, null, Set.of(), List.of());
    }
}
