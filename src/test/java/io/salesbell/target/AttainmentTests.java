package io.salesbell.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttainmentTests {

    @ParameterizedTest(name = "{0} of {1} is {2} %")
    @CsvSource({
        "6, 20, 30.000000",
        "1, 3, 33.333333",
        "2, 3, 66.666667",
        "0, 20, 0.000000",
        "20, 20, 100.000000",
        "24, 20, 120.000000",
        "25, 20, 120.000000",
        "-5, 20, 0.000000",
        "12345.6789, 10000, 120.000000",
        "0.0001, 400000, 0.000000"
    })
    void moreIsBetter(BigDecimal actual, BigDecimal target, BigDecimal attainment) {
        assertThat(Attainment.of(actual, target, true)).contains(attainment);
    }

    @ParameterizedTest(name = "{0} where at most {1} were asked is {2} %")
    @CsvSource({
        "2, 2, 100.000000",
        "4, 2, 50.000000",
        "1, 2, 120.000000",
        "0, 2, 120.000000",
        "3, 2, 66.666667",
        "0, 0, 100.000000",
        "1, 0, 0.000000"
    })
    void lessIsBetter(BigDecimal actual, BigDecimal target, BigDecimal attainment) {
        assertThat(Attainment.of(actual, target, false)).contains(attainment);
    }

    @Test
    void aTargetOfNothingThatAsksForMoreIsNotMeasured() {
        assertThat(Attainment.of(BigDecimal.TEN, BigDecimal.ZERO, true)).isEmpty();
        assertThat(Attainment.of(BigDecimal.ZERO, new BigDecimal("0.00"), true)).isEmpty();
    }

    @Property
    void staysBetweenNothingAndTheCap(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(4) BigDecimal actual,
            @ForAll @BigRange(min = "0.0001", max = "1000000") @Scale(4) BigDecimal target,
            @ForAll boolean higherIsBetter) {
        assertThat(Attainment.of(actual.max(BigDecimal.ZERO), target, higherIsBetter)
                        .orElseThrow())
                .isBetween(BigDecimal.ZERO, Attainment.CAP)
                .satisfies(percent -> assertThat(percent.scale()).isEqualTo(6));
    }

    @Property
    void neverFallsWhereMoreOfTheBetterIsDone(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal actual,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(2) BigDecimal more,
            @ForAll @BigRange(min = "0.01", max = "1000") @Scale(2) BigDecimal target,
            @ForAll boolean higherIsBetter) {
        BigDecimal before = Attainment.of(actual, target, higherIsBetter).orElseThrow();
        BigDecimal after =
                Attainment.of(actual.add(more), target, higherIsBetter).orElseThrow();
        assertThat(higherIsBetter ? after : before).isGreaterThanOrEqualTo(higherIsBetter ? before : after);
    }
}
