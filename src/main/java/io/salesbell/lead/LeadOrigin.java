package io.salesbell.lead;

import io.salesbell.record.Provenance;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a lead's record comes from: who made it in which team, the local day it counts on, and the line as typed. */
@Embeddable
record LeadOrigin(
        UUID createdBy,
        @Nullable UUID teamId,
        Instant occurredAt,
        LocalDate occurredOn,
        String zone,
        String typed,
        @Nullable String link) {

    static LeadOrigin of(Provenance from) {
        return new LeadOrigin(
                from.actor().member().value(),
                from.team() == null ? null : from.team().value(),
                from.occurredAt(),
                from.occurredOn(),
                from.zone().getId(),
                from.typed(),
                from.link());
    }
}
