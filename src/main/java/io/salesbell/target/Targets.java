package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * What is asked of members: the nearest target in force (member, team, teams above, organization), derived for the asked
 * period by working days and scaled to the member's time here.
 */
@Service
public class Targets {
    private final TargetRows rows;
    private final Metrics metrics;
    private final WorkingTimes workingTimes;

    Targets(TargetRows rows, Metrics metrics, WorkingTimes workingTimes) {
        this.rows = rows;
        this.metrics = metrics;
        this.workingTimes = workingTimes;
    }

    /** The metric's targets in the period; members without one are absent. */
    public Map<MemberId, BigDecimal> of(OrgId org, Collection<MemberId> members, String metric, Period period) {
        return of(org, members, List.of(metric), period).getOrDefault(metric, Map.of());
    }

    /** The targets of several metrics at once, by metric and member. */
    public Map<String, Map<MemberId, BigDecimal>> of(
            OrgId org, Collection<MemberId> members, Collection<String> keys, Period period) {
        Map<MemberId, WorkingCalendar> calendars = workingTimes.calendars(org, members);
        Map<String, Map<MemberId, BigDecimal>> asked = new HashMap<>();
        rows.reaching(org, members, keys, period.from(), period.to()).forEach((member, reached) -> {
            TargetDerivation derivation = new TargetDerivation(Objects.requireNonNull(calendars.get(member)));
            keys.forEach(key -> metrics.find(key)
                    .flatMap(metric -> derivation.of(reached, key, metric.unit()))
                    .ifPresent(value ->
                            asked.computeIfAbsent(key, any -> new HashMap<>()).put(member, value)));
        });
        return asked;
    }

    /** What a member is asked for on the day as it was set, whatever part of its period is theirs; by metric. */
    public Map<String, DatedTarget> asSet(OrgId org, MemberId member, LocalDate day) {
        List<String> keys = metrics.all().stream().map(Metric::key).toList();
        TargetRows.Reached reached = rows.holding(org, member.value(), keys, day, day);
        Map<String, DatedTarget> set = new LinkedHashMap<>();
        keys.forEach(key -> DatedTarget.inForce(reached.of(key), day).ifPresent(target -> set.put(key, target)));
        return set;
    }
}
