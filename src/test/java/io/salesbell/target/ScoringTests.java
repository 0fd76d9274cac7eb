package io.salesbell.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoringTests {
    private static final MemberId LILY = MemberId.next();
    private static final Period NOVEMBER = Period.of(Period.Kind.MONTH, LocalDate.of(2026, 11, 17));

    @Test
    void aWholePlanIsTheSumOfItsWeightedAttainments() {
        ScoreCard card = card(
                entry("deal-amount", 40, "300000", "500000"), // 60 % of 40 = 24
                entry("visits", 20, "63", "84"), // 75 % of 20 = 15
                entry("conversion", 25, "33", "30"), // 110 % of 25 = 27.5
                entry("satisfaction", 15, "4.5", "5")); // 90 % of 15 = 13.5
        assertThat(card.score()).hasValueSatisfying(score -> assertThat(score).isEqualByComparingTo("80.0"));
        assertThat(card.lines())
                .extracting(ScoreCard.Line::lost)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("16"), number("5"), number("0"), number("1.5"));
    }

    @Test
    void theWeightOfWhatIsNotMeasuredIsSpreadInProportion() {
        ScoreCard card = card(
                entry("deal-amount", 40, "250000", "500000"),
                entry("visits", 20, "84", "84"),
                entry("conversion", 25, "50", null),
                entry("satisfaction", 15, null, null));
        // 40/60 of 50 % and 20/60 of 100 %
        assertThat(card.lines())
                .extracting(ScoreCard.Line::effectiveWeight)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(number("66.666667"), number("33.333333"), number("0"), number("0"));
        assertThat(card.shown()).contains(number("66.7"));
        assertThat(card.lines()).extracting(ScoreCard.Line::isMeasured).containsExactly(true, true, false, false);
    }

    @Test
    void zeroIsAMeasurementAndNothingIsNot() {
        assertThat(card(entry("visits", 100, "0", "20")).shown()).contains(number("0.0"));
        assertThat(card(entry("visits", 100, null, "20")).score()).isEmpty();
        assertThat(card(entry("visits", 100, "5", null)).score()).isEmpty();
        assertThat(card(entry("visits", 100, "5", "0")).score()).isEmpty();
    }

    @Test
    void aScoreIsShownHalfUpToOneDecimal() {
        assertThat(card(entry("a", 100, "7995", "10000")).shown()).contains(number("80.0"));
        assertThat(card(entry("a", 100, "79949", "100000")).shown()).contains(number("79.9"));
    }

    @Test
    void whatWasReachedBeyondTheTargetIsNotLost() {
        ScoreCard.Line line = card(entry("a", 100, "200", "100")).lines().get(0);
        assertThat(line.points()).isEqualByComparingTo("120");
        assertThat(line.lost()).isEqualByComparingTo("0");
    }

    @Property
    void aScoreLiesBetweenItsWorstAndItsBestAttainment(
            @ForAll @Size(min = 1, max = 7) List<@IntRange(min = 0, max = 300) Integer> actuals) {
        List<Scoring.Entry> entries = actuals.stream()
                .map(actual -> entry("m", actual % 5 + 1, String.valueOf(actual), "100"))
                .toList();
        BigDecimal score = Scoring.card(LILY, NOVEMBER, entries).score().orElseThrow();
        int worst =
                actuals.stream().mapToInt(actual -> Math.min(actual, 120)).min().orElseThrow();
        int best =
                actuals.stream().mapToInt(actual -> Math.min(actual, 120)).max().orElseThrow();
        assertThat(score).isBetween(number(worst + "").subtract(number("0.00001")), number(best + ".00001"));
    }

    @Property
    void anUnmeasuredMetricChangesNothing(
            @ForAll @IntRange(max = 200) int one,
            @ForAll @IntRange(max = 200) int other,
            @ForAll @IntRange(min = 1, max = 90) int weight) {
        ScoreCard without = card(entry("a", 3, one + "", "100"), entry("b", 7, other + "", "100"));
        ScoreCard with =
                card(entry("a", 3, one + "", "100"), entry("b", 7, other + "", "100"), entry("c", weight, null, "100"));
        assertThat(with.score()).isEqualTo(without.score());
    }

    private static ScoreCard card(Scoring.Entry... entries) {
        return Scoring.card(LILY, NOVEMBER, Arrays.asList(entries));
    }

    private static Scoring.Entry entry(String metric, int weight, @Nullable String actual, @Nullable String target) {
        return new Scoring.Entry(
                metric,
                BigDecimal.valueOf(weight),
                actual == null ? null : number(actual),
                target == null ? null : number(target),
                true);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
