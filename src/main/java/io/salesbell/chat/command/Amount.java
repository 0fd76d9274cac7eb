package io.salesbell.chat.command;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A typed sum of money: never negative, at most four decimals; the ISO 4217 code is null where none was typed. */
public record Amount(BigDecimal value, @Nullable String currency) {}
