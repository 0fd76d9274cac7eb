package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead put into somebody's hands; {@code touchedAt} is set when no first response is awaited. */
record NewAssignment(
        OrgId org,
        UUID lead,
        MemberId member,
        @Nullable TeamId team,
        Assignment.Source source,
        Instant at,
        LocalDate on,
        Instant deadline,
        @Nullable Instant touchedAt,
        @Nullable Instant remindAt) {}
