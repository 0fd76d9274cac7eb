package io.salesbell.target;

import java.math.BigDecimal;
import java.util.List;

/** What a score is made of: metrics and their weights, which sum to 100. */
public record KpiPlan(String key, List<Part> parts) {
    private static final BigDecimal WHOLE = new BigDecimal(100);

    /** A metric's key and its weight; the metric may have no source yet. */
    public record Part(String metric, BigDecimal weight) {}

    public KpiPlan {
        parts = List.copyOf(parts);
        BigDecimal sum = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(WHOLE) != 0
                || parts.stream().anyMatch(part -> part.weight().signum() <= 0)) {
            throw new IllegalArgumentException("the weights of plan " + key + " are not positive and 100 in sum");
        }
        if (parts.stream().map(Part::metric).distinct().count() != parts.size()) {
            throw new IllegalArgumentException("plan " + key + " names a metric twice");
        }
    }

    public List<String> metrics() {
        return parts.stream().map(Part::metric).toList();
    }
}
