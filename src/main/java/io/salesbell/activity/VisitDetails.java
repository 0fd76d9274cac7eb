package io.salesbell.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was said of a visit; everything but the note may be missing, and the note may be empty. */
public record VisitDetails(
        String note,
        @Nullable String need,
        @Nullable String contact,
        @Nullable String nextStep,
        @Nullable Instant nextAt,
        Set<String> tags) {

    public VisitDetails {
        tags = Set.copyOf(tags);
    }
}
