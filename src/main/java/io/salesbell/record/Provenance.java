package io.salesbell.record;

import io.salesbell.shared.Actor;
import io.salesbell.shared.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from and what day it counts on: the platform's time of the message, the member's local day then
 * or the day it is back-dated to, and the team of that day.
 */
public record Provenance(
        Actor actor,
        @Nullable TeamId team,
        Instant occurredAt,
        LocalDate occurredOn,
        ZoneId zone,
        boolean backdated,
        String typed,
        @Nullable String link) {}
