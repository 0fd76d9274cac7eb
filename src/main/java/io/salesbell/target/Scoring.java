package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.target.ScoreCard.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Weighs attainments into a score: Σ weight × attainment, the weight of what was not measured spread over the rest in
 * proportion (product.md §4). Exact to six decimals.
 */
public final class Scoring {
    private static final BigDecimal WHOLE = new BigDecimal(100);
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(Attainment.SCALE);

    private Scoring() {}

    /** One metric before weighing: actual and target are null where there is none. */
    public record Entry(
            String metric,
            BigDecimal weight,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal target,
            boolean higherIsBetter) {

        private @Nullable BigDecimal attainment() {
            return actual == null || target == null
                    ? null
                    : Attainment.of(actual, target, higherIsBetter).orElse(null);
        }
    }

    public static ScoreCard card(MemberId member, Period period, List<Entry> entries) {
        BigDecimal measured = entries.stream()
                .filter(entry -> entry.attainment() != null)
                .map(Entry::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ScoreCard(
                member,
                period,
                entries.stream().map(entry -> line(entry, measured)).toList());
    }

    private static Line line(Entry entry, BigDecimal measured) {
        BigDecimal attainment = entry.attainment();
        BigDecimal weight = attainment == null ? NOTHING : part(entry.weight().multiply(WHOLE), measured);
        BigDecimal points = attainment == null ? NOTHING : part(entry.weight().multiply(attainment), measured);
        return new Line(entry.metric(), entry.weight(), entry.actual(), entry.target(), attainment, weight, points);
    }

    private static BigDecimal part(BigDecimal share, BigDecimal whole) {
        return share.divide(whole, Attainment.SCALE, RoundingMode.HALF_UP);
    }
}
