package io.salesbell.report;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Attainment;
import io.salesbell.target.Measure;
import io.salesbell.target.Metric;
import io.salesbell.target.Metrics;
import io.salesbell.target.ScoreCards;
import io.salesbell.target.Targets;
import io.salesbell.team.Member;
import io.salesbell.team.Remembered;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What boards go by, measured for all members at once: a statement a metric and stretch of days, however many people. */
@Component
class Standings {
    private static final String VISITS = "visits";
    private static final List<String> WEEKLY = List.of(VISITS, "follow-ups");

    private static final int MOST_KEPT = 2_000;

    private final Metrics metrics;
    private final Targets targets;
    private final ScoreCards cards;
    private final Remembered<Asked, Map<MemberId, BigDecimal>> known = new Remembered<>(MOST_KEPT);

    Standings(Metrics metrics, Targets targets, ScoreCards cards) {
        this.metrics = metrics;
        this.targets = targets;
        this.cards = cards;
    }

    /** Whom a board is about and by the records of which days, as of a revision of their organization. */
    record Group(OrgId org, long revision, Period period, Map<Period, List<MemberId>> days) {
        static Group of(OrgId org, long revision, Period period, List<Candidate> candidates) {
            Map<Period, List<MemberId>> days = candidates.stream()
                    .collect(Collectors.groupingBy(
                            Candidate::days,
                            Collectors.mapping(one -> one.member().id(), Collectors.toUnmodifiableList())));
            return new Group(org, revision, period, days);
        }

        /** The same people in the period before; those who came or left in this one are not compared with it. */
        Group before() {
            Period before = period.previous();
            List<MemberId> whole = days.getOrDefault(period, List.of());
            return new Group(org, revision, before, whole.isEmpty() ? Map.of() : Map.of(before, whole));
        }
    }

    private record Asked(OrgId org, List<MemberId> members, String metric, Period period) {}

    /** Values now and the period before, with the figures of each column. */
    record Table(
            Board.Basis basis,
            boolean higherIsBetter,
            Map<MemberId, BigDecimal> values,
            Map<MemberId, BigDecimal> before,
            List<Board.Column> columns,
            List<Map<MemberId, Figure>> figures) {

        /** Whether a zero means that nothing was logged yet: a share of nothing is not measured at all. */
        boolean startsAtNothing() {
            return higherIsBetter
                    && columns.stream().allMatch(column -> column.unit().addsUp());
        }

        Contender of(Member member) {
            List<Figure> own = figures.stream()
                    .map(column -> column.getOrDefault(member.id(), new Figure(null, null)))
                    .toList();
            return new Contender(member.id(), member.name(), values.get(member.id()), before.get(member.id()), own);
        }
    }

    Table ofWeek(Group group) {
        List<Board.Column> columns = new ArrayList<>();
        List<Map<MemberId, Figure>> figures = new ArrayList<>();
        for (String key : WEEKLY) {
            metrics.find(key).ifPresent(metric -> {
                columns.add(new Board.Column(key, metric.unit()));
                figures.add(figures(group, metric));
            });
        }
        Map<MemberId, Figure> visits = figures.get(0);
        Map<MemberId, Figure> visitsBefore = figures(group.before(), metrics.get(VISITS));
        Map<MemberId, BigDecimal> attained = attained(visits);
        if (attained.isEmpty()) {
            return new Table(Board.Basis.VALUE, true, actuals(visits), actuals(visitsBefore), columns, figures);
        }
        return new Table(Board.Basis.ATTAINMENT, true, attained, attained(visitsBefore), columns, figures);
    }

    Table byScore(Group group) {
        return new Table(Board.Basis.SCORE, true, scores(group), scores(group.before()), List.of(), List.of());
    }

    Table byMetric(Group group, Metric metric) {
        Map<MemberId, Figure> now = figures(group, metric);
        return new Table(
                Board.Basis.VALUE,
                metric.higherIsBetter(),
                actuals(now),
                actuals(figures(group.before(), metric)),
                List.of(new Board.Column(metric.key(), metric.unit())),
                List.of(now));
    }

    private Map<MemberId, Figure> figures(Group group, Metric metric) {
        Map<MemberId, Figure> figures = new HashMap<>();
        group.days().forEach((days, members) -> {
            Map<MemberId, Measure> measures = metric.measure(group.org(), members, days);
            Map<MemberId, BigDecimal> asked = known.get(
                    new Asked(group.org(), members, metric.key(), days),
                    group.revision(),
                    () -> targets.of(group.org(), members, metric.key(), days));
            for (MemberId member : members) {
                Measure measure = measures.get(member);
                BigDecimal actual = measure == null ? null : shown(measure.value(), metric.unit());
                figures.put(member, new Figure(actual, asked.get(member)));
            }
        });
        return figures;
    }

    private Map<MemberId, BigDecimal> scores(Group group) {
        Map<MemberId, BigDecimal> shown = new HashMap<>();
        group.days()
                .forEach((days, members) -> cards.of(group.org(), members, days)
                        .forEach((member, card) -> card.shown().ifPresent(score -> shown.put(member, score))));
        return shown;
    }

    private static Map<MemberId, BigDecimal> actuals(Map<MemberId, Figure> figures) {
        Map<MemberId, BigDecimal> values = new HashMap<>();
        figures.forEach((member, figure) -> {
            if (figure.actual() != null) {
                values.put(member, figure.actual());
            }
        });
        return values;
    }

    private static Map<MemberId, BigDecimal> attained(Map<MemberId, Figure> figures) {
        Map<MemberId, BigDecimal> values = new HashMap<>();
        figures.forEach((member, figure) -> {
            if (figure.actual() != null && figure.target() != null) {
                Attainment.of(figure.actual(), figure.target(), true)
                        .map(percent -> percent.setScale(1, RoundingMode.HALF_UP))
                        .ifPresent(percent -> values.put(member, percent));
            }
        });
        return values;
    }

    private static BigDecimal shown(BigDecimal value, Metric.Unit unit) {
        int decimals = switch (unit) {
            case COUNT -> 0;
            case MONEY -> 2;
            case PERCENT, DAYS -> 1;
        };
        return value.setScale(decimals, RoundingMode.HALF_UP);
    }
}
