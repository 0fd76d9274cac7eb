package io.salesbell.lead;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** That a record was taken back: when, by whom and why. */
@Embeddable
record Voiding(Instant voidedAt, UUID voidedBy, String voidReason) {}
