package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Score cards computed from the records: one statement a metric, and one for the targets, for all members. */
@Service
public class ScoreCards {
    private final KpiPlans plans;
    private final Metrics metrics;
    private final Targets targets;

    ScoreCards(KpiPlans plans, Metrics metrics, Targets targets) {
        this.plans = plans;
        this.metrics = metrics;
        this.targets = targets;
    }

    /** A card for each of the members, in their order; one on which nothing was measured has no score. */
    public Map<MemberId, ScoreCard> of(OrgId org, Collection<MemberId> members, Period period) {
        KpiPlan plan = plans.of(org);
        Map<String, Map<MemberId, Measure>> measures = new HashMap<>();
        plan.metrics()
                .forEach(key ->
                        metrics.find(key).ifPresent(metric -> measures.put(key, metric.measure(org, members, period))));
        Map<String, Map<MemberId, BigDecimal>> asked = targets.of(org, members, plan.metrics(), period);
        Map<MemberId, ScoreCard> cards = new LinkedHashMap<>();
        for (MemberId member : members) {
            List<Scoring.Entry> entries = plan.parts().stream()
                    .map(part -> entry(part, of(measures, part, member), of(asked, part, member)))
                    .toList();
            cards.put(member, Scoring.card(member, period, entries));
        }
        return cards;
    }

    private Scoring.Entry entry(KpiPlan.Part part, @Nullable Measure actual, @Nullable BigDecimal target) {
        boolean higher = metrics.find(part.metric()).map(Metric::higherIsBetter).orElse(true);
        return new Scoring.Entry(part.metric(), part.weight(), actual == null ? null : actual.value(), target, higher);
    }

    private static <T> @Nullable T of(Map<String, Map<MemberId, T>> values, KpiPlan.Part part, MemberId member) {
        return Optional.ofNullable(values.get(part.metric()))
                .map(byMember -> byMember.get(member))
                .orElse(null);
    }
}
