package io.salesbell.target;

import io.salesbell.chat.Text;
import io.salesbell.record.EffectNote;
import io.salesbell.record.RecordKind;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.WorkingTimes;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says what a record did for its member's number of the week, or the month's for deals: 6 of 20 this week. */
@Component
class TargetEffect implements EffectNote {
    private final TargetRows rows;
    private final Metrics metrics;
    private final MetricText texts;
    private final WorkingTimes workingTimes;
    private final Clock clock;

    TargetEffect(TargetRows rows, Metrics metrics, MetricText texts, WorkingTimes workingTimes, Clock clock) {
        this.rows = rows;
        this.metrics = metrics;
        this.texts = texts;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    @Override
    public Optional<Text> effectOf(RecordKind kind, OrgId org, MemberId member, LocalDate day) {
        return metricOf(kind).flatMap(metrics::find).map(metric -> note(org, member, metric, day));
    }

    private static Optional<String> metricOf(RecordKind kind) {
        return switch (kind) {
            case VISIT -> Optional.of("visits");
            case FOLLOW_UP -> Optional.of("follow-ups");
            case DEAL -> Optional.of("deal-amount");
            case LEAD -> Optional.empty();
        };
    }

    private Text note(OrgId org, MemberId member, Metric metric, LocalDate day) {
        Period period = Period.of(metric.ownPeriod(), day);
        Map<MemberId, Measure> measures = metric.measure(org, List.of(member), period);
        BigDecimal actual =
                measures.getOrDefault(member, new Measure(BigDecimal.ZERO)).value();
        TargetRows.Reached reached =
                rows.holding(org, member.value(), List.of(metric.key()), period.from(), period.to());
        Text when = PeriodWords.title(period, LocalDate.ofInstant(clock.instant(), reached.zone()));
        Text done = texts.value(org, metric.key(), actual);
        boolean counted = metric.unit() == Metric.Unit.COUNT;
        return new TargetDerivation(workingTimes.calendar(org))
                .of(reached.of(metric.key()), metric.unit(), period, reached.joinedOn())
                .filter(target -> target.signum() > 0)
                .map(target -> Text.of("target.effect.of", done, texts.value(org, metric.key(), target), when))
                .orElseGet(() -> Text.of(counted ? "target.effect.count" : "target.effect.sum", done, when));
    }
}
