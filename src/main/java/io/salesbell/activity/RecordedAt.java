package io.salesbell.activity;

import io.salesbell.record.Provenance;
import java.time.Clock;
import java.time.Instant;

/** When a record was made, which for a back-dated one is not when it happened. */
final class RecordedAt {
    private RecordedAt() {}

    static Instant of(Provenance from, Clock clock) {
        boolean backdated = from.backdated() && !from.actor().source().equals("import");
        return backdated ? clock.instant() : from.occurredAt();
    }
}
