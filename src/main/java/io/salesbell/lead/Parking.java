package io.salesbell.lead;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** That a lead is silent until a day, and at what time of it the lead wakes where one was given; else at nine. */
@Embeddable
record Parking(LocalDate parkedUntil, @Nullable Instant wakesAt) {}
