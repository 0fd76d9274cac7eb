package io.salesbell.chat.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTests {
    @ParameterizedTest
    @ValueSource(doubles = {-0.01, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesLengthsThatCannotBeDrawn(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> bar(value));
        assertThatIllegalArgumentException().isThrownBy(() -> new Chart("t", "", List.of(), value));
    }

    @Test
    void refusesMoreThanThirtyBars() {
        assertThatIllegalArgumentException().isThrownBy(() -> chart(Collections.nCopies(31, bar(1)), null));
    }

    @Test
    void theLongestBarTakesTheWholeScale() {
        var chart = chart(List.of(bar(50), bar(200)), 100d);

        assertThat(chart.shareOf(200)).isEqualTo(1);
        assertThat(chart.shareOf(100)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void aMarkBeyondAllBarsTakesTheWholeScale() {
        var chart = chart(List.of(bar(50)), 100d);

        assertThat(chart.shareOf(100)).isEqualTo(1);
        assertThat(chart.shareOf(50)).isCloseTo(0.5, within(1e-9));
    }

    @Test
    void barsThatAreAllZeroTakeNothing() {
        assertThat(chart(List.of(bar(0)), null).shareOf(0)).isZero();
        assertThat(chart(List.of(bar(0)), 0d).shareOf(0)).isZero();
    }

    @Test
    void hugeAndTinyLengthsStayOnTheScale() {
        var chart = chart(List.of(bar(Double.MAX_VALUE), bar(Double.MIN_VALUE)), null);

        assertThat(chart.shareOf(Double.MAX_VALUE)).isEqualTo(1);
        assertThat(chart.shareOf(Double.MIN_VALUE)).isBetween(0d, 1d);
    }

    private static Bar bar(double value) {
        return new Bar("王伟", value, "1", false);
    }

    private static Chart chart(List<Bar> bars, Double mark) {
        return new Chart("t", "s", bars, mark);
    }
}
