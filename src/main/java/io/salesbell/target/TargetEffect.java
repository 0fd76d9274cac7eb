package io.salesbell.target;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.record.EffectNote;
import io.salesbell.record.RecordKind;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.Remembered;
import io.salesbell.team.WorkingTimes;
import io.salesbell.team.time.WorkingCalendar;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Says what a record did for its member's number of the week, or the month's for deals: 6 of 20 this week. */
@Component
class TargetEffect implements EffectNote {
    private static final int MOST_KEPT = 20_000;

    private final TargetRows rows;
    private final Metrics metrics;
    private final MetricText texts;
    private final WorkingTimes workingTimes;
    private final Clock clock;
    private final Remembered<MemberId, WorkingCalendar> calendars = new Remembered<>(MOST_KEPT);
    private final Remembered<Asked, TargetRows.Reached> known = new Remembered<>(MOST_KEPT);

    TargetEffect(TargetRows rows, Metrics metrics, MetricText texts, WorkingTimes workingTimes, Clock clock) {
        this.rows = rows;
        this.metrics = metrics;
        this.texts = texts;
        this.workingTimes = workingTimes;
        this.clock = clock;
    }

    private record Asked(OrgId org, MemberId member, String metric, Period period) {}

    @Override
    public Supplier<Optional<Text>> effectOf(RecordKind kind, Speaker member, LocalDate day, int coming) {
        Optional<Supplier<Text>> note =
                metricOf(kind).flatMap(metrics::find).map(metric -> note(member, metric, day, coming));
        return () -> note.map(Supplier::get);
    }

    private static Optional<String> metricOf(RecordKind kind) {
        return switch (kind) {
            case VISIT -> Optional.of("visits");
            case FOLLOW_UP -> Optional.of("follow-ups");
            case DEAL -> Optional.of("deal-amount");
            case LEAD -> Optional.empty();
        };
    }

    /** Everything is read now; the value alone may come with what is asked next. */
    private Supplier<Text> note(Speaker member, Metric metric, LocalDate day, int coming) {
        Period period = Period.of(metric.ownPeriod(), day);
        TargetRows.Reached reached = reached(member, metric, period);
        Text when = PeriodWords.title(period, LocalDate.ofInstant(clock.instant(), reached.zone()));
        Optional<BigDecimal> target = new TargetDerivation(calendar(member))
                .of(reached, metric.key(), metric.unit())
                .filter(asked -> asked.signum() > 0);
        Supplier<Measure> value = metric.ask(member.org(), member.member(), period);
        return () -> {
            Text done =
                    texts.value(member.org(), metric.key(), value.get().value().add(BigDecimal.valueOf(coming)));
            return said(member.org(), metric, done, target, when);
        };
    }

    private Text said(OrgId org, Metric metric, Text done, Optional<BigDecimal> target, Text when) {
        boolean counted = metric.unit() == Metric.Unit.COUNT;
        return target.map(asked -> Text.of("target.effect.of", done, texts.value(org, metric.key(), asked), when))
                .orElseGet(() -> Text.of(counted ? "target.effect.count" : "target.effect.sum", done, when));
    }

    private WorkingCalendar calendar(Speaker member) {
        return calendars.get(
                member.member(),
                member.revision(),
                () -> Objects.requireNonNull(workingTimes
                        .calendars(member.org(), List.of(member.member()))
                        .get(member.member())));
    }

    private TargetRows.Reached reached(Speaker member, Metric metric, Period period) {
        Asked asked = new Asked(member.org(), member.member(), metric.key(), period);
        return known.get(
                asked,
                member.revision(),
                () -> rows.holding(
                        member.org(), member.member().value(), List.of(metric.key()), period.from(), period.to()));
    }
}
