package io.salesbell.target;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A record behind a number: its short name, day, customer, the line as typed, and what it adds; null counts as one. */
public record Evidence(
        String ref,
        LocalDate day,
        String customer,
        String typed,
        @Nullable BigDecimal adds,
        @Nullable String link) {}
