package io.salesbell.chat.command;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adds up a number as its digits and units come in; each step says whether the number still makes sense. */
final class SpokenNumber {
    private static final BigDecimal SMALLEST_BIG_UNIT = BigDecimal.valueOf(10_000);
    private static final BigDecimal NO_UNIT_YET = BigDecimal.TEN.pow(18);

    private BigDecimal total = BigDecimal.ZERO;
    private BigDecimal section = BigDecimal.ZERO;
    private BigDecimal bigUnit = NO_UNIT_YET;
    private BigDecimal sectionUnit = NO_UNIT_YET;
    private @Nullable BigDecimal lastUnit;
    private @Nullable String digits;
    private boolean afterZero;
    private boolean decimal;

    /** 零 fills a gap, after which a digit counts as itself: 一万零五 is 10,005. */
    boolean zero() {
        afterZero = true;
        return digits == null;
    }

    boolean digits(String typed) {
        if (digits != null || decimal) {
            return false;
        }
        digits = typed;
        decimal = typed.contains(".");
        return lastUnit == null || !decimal;
    }

    boolean unit(BigDecimal unit) {
        boolean taken = unit.compareTo(SMALLEST_BIG_UNIT) < 0 ? smallUnit(unit) : bigUnit(unit);
        lastUnit = unit;
        digits = null;
        afterZero = false;
        return taken;
    }

    private boolean smallUnit(BigDecimal unit) {
        if (digits == null && unit.compareTo(BigDecimal.TEN) != 0) {
            return false;
        }
        BigDecimal part = unit.multiply(digits == null ? BigDecimal.ONE : new BigDecimal(digits));
        boolean fits = unit.compareTo(sectionUnit) < 0 && part.compareTo(sectionUnit) < 0;
        section = section.add(part);
        sectionUnit = unit;
        return fits;
    }

    private boolean bigUnit(BigDecimal unit) {
        boolean clear =
                digits == null || section.signum() == 0 || afterZero || sectionUnit.compareTo(BigDecimal.TEN) == 0;
        BigDecimal part = section.add(digits == null ? BigDecimal.ZERO : new BigDecimal(digits))
                .multiply(unit);
        boolean said = digits != null || section.signum() > 0;
        boolean fits = unit.compareTo(bigUnit) < 0 && part.compareTo(bigUnit) < 0;
        total = total.add(part);
        section = BigDecimal.ZERO;
        sectionUnit = NO_UNIT_YET;
        bigUnit = unit;
        return clear && said && fits;
    }

    /** The number, or null where the last digits could be read in two ways (12万50). */
    @Nullable
    BigDecimal total() {
        BigDecimal sum = total.add(section);
        if (digits == null) {
            return sum;
        }
        BigDecimal rest = new BigDecimal(digits);
        if (lastUnit == null) {
            return rest;
        }
        int zeros = lastUnit.precision() - 1;
        if (afterZero) {
            return rest.compareTo(lastUnit) < 0 ? sum.add(rest) : null;
        }
        if (digits.length() == 1) {
            return rest.signum() == 0 ? null : sum.add(rest.multiply(lastUnit.divide(BigDecimal.TEN)));
        }
        return digits.length() == zeros ? sum.add(rest) : null;
    }
}
