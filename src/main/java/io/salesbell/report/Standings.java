package io.salesbell.report;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Attainment;
import io.salesbell.target.Measure;
import io.salesbell.target.Metric;
import io.salesbell.target.Metrics;
import io.salesbell.target.ScoreCard;
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
import org.springframework.stereotype.Component;

/** What boards go by, measured for all members at once: a statement a metric and period, however many people. */
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

    /** Whom a board is about, as of a revision of their organization. */
    record Group(OrgId org, long revision, List<MemberId> members) {}

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

    Table ofWeek(Group group, Period week) {
        List<Board.Column> columns = new ArrayList<>();
        List<Map<MemberId, Figure>> figures = new ArrayList<>();
        for (String key : WEEKLY) {
            metrics.find(key).ifPresent(metric -> {
                columns.add(new Board.Column(key, metric.unit()));
                figures.add(figures(group, metric, week));
            });
        }
        Map<MemberId, Figure> visits = figures.get(0);
        Map<MemberId, Figure> visitsBefore = figures(group, metrics.get(VISITS), week.previous());
        Map<MemberId, BigDecimal> attained = attained(visits);
        if (attained.isEmpty()) {
            return new Table(Board.Basis.VALUE, true, actuals(visits), actuals(visitsBefore), columns, figures);
        }
        return new Table(Board.Basis.ATTAINMENT, true, attained, attained(visitsBefore), columns, figures);
    }

    Table byScore(Group group, Period period) {
        Map<MemberId, BigDecimal> now = scores(group, period);
        return new Table(Board.Basis.SCORE, true, now, scores(group, period.previous()), List.of(), List.of());
    }

    Table byMetric(Group group, Period period, Metric metric) {
        Map<MemberId, Figure> now = figures(group, metric, period);
        return new Table(
                Board.Basis.VALUE,
                metric.higherIsBetter(),
                actuals(now),
                actuals(figures(group, metric, period.previous())),
                List.of(new Board.Column(metric.key(), metric.unit())),
                List.of(now));
    }

    private Map<MemberId, Figure> figures(Group group, Metric metric, Period period) {
        Map<MemberId, Measure> measures = metric.measure(group.org(), group.members(), period);
        Map<MemberId, BigDecimal> asked = asked(group, metric, period);
        Map<MemberId, Figure> figures = new HashMap<>();
        for (MemberId member : group.members()) {
            Measure measure = measures.get(member);
            BigDecimal actual = measure == null ? null : shown(measure.value(), metric.unit());
            figures.put(member, new Figure(actual, asked.get(member)));
        }
        return figures;
    }

    private Map<MemberId, BigDecimal> asked(Group group, Metric metric, Period period) {
        Asked asked = new Asked(group.org(), group.members(), metric.key(), period);
        return known.get(asked, group.revision(), () -> targets.of(group.org(), group.members(), metric.key(), period));
    }

    private Map<MemberId, BigDecimal> scores(Group group, Period period) {
        Map<MemberId, BigDecimal> shown = new HashMap<>();
        for (ScoreCard card : cards.of(group.org(), group.members(), period).values()) {
            card.shown().ifPresent(score -> shown.put(card.member(), score));
        }
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
