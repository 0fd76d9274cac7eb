package io.salesbell.target;

import java.math.BigDecimal;

/** A measured value: a count, money in the organization's currency, or percent as 0 to 100. Zero is a measurement. */
public record Measure(BigDecimal value) {
    public static Measure of(long value) {
        return new Measure(BigDecimal.valueOf(value));
    }
}
