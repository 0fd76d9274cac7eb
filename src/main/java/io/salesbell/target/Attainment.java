package io.salesbell.target;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How much of a target was reached, in percent with six decimals, from 0 to the cap of 120 (product.md §4). Where less is
 * better it is target ÷ actual. Empty where a target of nothing asks for more.
 */
public final class Attainment {
    static final BigDecimal CAP = new BigDecimal(120);
    static final int SCALE = 6;
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private Attainment() {}

    public static Optional<BigDecimal> of(BigDecimal actual, BigDecimal target, boolean higherIsBetter) {
        if (higherIsBetter) {
            return target.signum() == 0 ? Optional.empty() : Optional.of(share(actual, target));
        }
        if (target.signum() == 0) {
            return Optional.of((actual.signum() == 0 ? WHOLE : BigDecimal.ZERO).setScale(SCALE));
        }
        return Optional.of(actual.signum() == 0 ? CAP.setScale(SCALE) : share(target, actual));
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        return part.multiply(WHOLE)
                .divide(whole, SCALE, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(CAP)
                .setScale(SCALE);
    }
}
