package io.salesbell.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact with a lead's customer: when, what it was ({@code visit V31}), and what comes next. Without a next step the
 * one that was due by then is done with, a later one stays.
 */
public record Touch(
        Instant at,
        String by,
        @Nullable String nextStep,
        @Nullable Instant nextAt) {

    public static Touch at(Instant at, String by) {
        return new Touch(at, by, null, null);
    }

    public Touch next(@Nullable String step, @Nullable Instant due) {
        return new Touch(at, by, step, due);
    }
}
