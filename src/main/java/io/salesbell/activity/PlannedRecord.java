package io.salesbell.activity;

import io.salesbell.record.RecordRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit or follow-up as what comes next after it. */
interface PlannedRecord {
    RecordRef ref();

    UUID customerId();

    @Nullable
    UUID leadId();

    Instant occurredAt();

    boolean isVoided();

    @Nullable
    String nextStep();

    @Nullable
    Instant nextAt();

    void plan(@Nullable String step, @Nullable Instant at);
}
