package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** How far members are with what is asked of them, each target in its own running period. */
@Service
public class Progress {
    private final TargetRows rows;
    private final Targets targets;
    private final Metrics metrics;

    Progress(TargetRows rows, Targets targets, Metrics metrics) {
        this.rows = rows;
        this.targets = targets;
        this.metrics = metrics;
    }

    /** One target's way: actual and attainment are null where there is no measurement. */
    public record Line(
            String metric,
            Period period,
            BigDecimal target,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal attainment) {}

    /** The lines of the members that have targets on the day, weeks first. */
    public Map<MemberId, List<Line>> of(OrgId org, Collection<MemberId> members, LocalDate day) {
        List<String> keys = metrics.all().stream().map(Metric::key).toList();
        Map<Asked, List<MemberId>> groups = new LinkedHashMap<>();
        rows.reaching(org, members, keys, day, day)
                .forEach((member, reached) -> keys.forEach(key -> DatedTarget.inForce(reached.of(key), day)
                        .ifPresent(target -> groups.computeIfAbsent(
                                        new Asked(metrics.get(key), Period.of(target.per(), day)),
                                        any -> new ArrayList<>())
                                .add(member))));
        Map<MemberId, List<Line>> lines = new LinkedHashMap<>();
        groups.forEach((asked, people) -> measured(org, asked, people)
                .forEach((member, line) ->
                        lines.computeIfAbsent(member, any -> new ArrayList<>()).add(line)));
        lines.values()
                .forEach(list -> list.sort(
                        Comparator.comparing((Line line) -> line.period().kind())));
        return lines;
    }

    /** The lines of the members that have targets in the period, each target worked out for it. */
    public Map<MemberId, List<Line>> of(OrgId org, Collection<MemberId> members, Period period) {
        Map<MemberId, List<Line>> lines = new LinkedHashMap<>();
        List<MemberId> people = List.copyOf(members);
        metrics.all()
                .forEach(metric -> measured(org, new Asked(metric, period), people)
                        .forEach((member, line) -> lines.computeIfAbsent(member, any -> new ArrayList<>())
                                .add(line)));
        return lines;
    }

    private Map<MemberId, Line> measured(OrgId org, Asked asked, List<MemberId> members) {
        Map<MemberId, Measure> actuals = asked.metric().measure(org, members, asked.period());
        Map<MemberId, Line> lines = new LinkedHashMap<>();
        targets.of(org, members, asked.metric().key(), asked.period())
                .forEach((member, target) -> lines.put(member, line(asked, target, actuals.get(member))));
        return lines;
    }

    private static Line line(Asked asked, BigDecimal target, @Nullable Measure measure) {
        BigDecimal attainment = Optional.ofNullable(measure)
                .flatMap(actual ->
                        Attainment.of(actual.value(), target, asked.metric().higherIsBetter()))
                .orElse(null);
        BigDecimal actual = measure == null ? null : measure.value();
        return new Line(asked.metric().key(), asked.period(), target, actual, attainment);
    }

    private record Asked(Metric metric, Period period) {}
}
