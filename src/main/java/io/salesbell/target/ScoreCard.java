package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a member's score of a period is made of, metric by metric. */
public record ScoreCard(MemberId member, Period period, List<Line> lines) {
    private static final int SHOWN_DECIMALS = 1;

    /**
     * One metric's part. Attainment is percent with six decimals, null where it was not measured: for want of a source, a
     * target or a denominator. The effective weight carries its share of what was not measured; points are out of it.
     */
    public record Line(
            String metric,
            BigDecimal weight,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal target,
            @Nullable BigDecimal attainment,
            BigDecimal effectiveWeight,
            BigDecimal points) {

        public boolean isMeasured() {
            return attainment != null;
        }

        /** The points that were there to be had; none where more was reached than asked. */
        public BigDecimal lost() {
            return effectiveWeight.subtract(points).max(BigDecimal.ZERO);
        }
    }

    public ScoreCard {
        lines = List.copyOf(lines);
    }

    /** The sum of the points with six decimals; empty where nothing was measured. */
    public Optional<BigDecimal> score() {
        return lines.stream().filter(Line::isMeasured).map(Line::points).reduce(BigDecimal::add);
    }

    /** The score as people see it and as ranks go by: half-up to one decimal. */
    public Optional<BigDecimal> shown() {
        return score().map(score -> score.setScale(SHOWN_DECIMALS, RoundingMode.HALF_UP));
    }
}
