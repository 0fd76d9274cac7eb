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
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What boards go by, measured for all members at once: a statement a metric and period, however many people. */
@Component
class Standings {
    private static final String VISITS = "visits";
    private static final List<String> WEEKLY = List.of(VISITS, "follow-ups");

    private final Metrics metrics;
    private final Targets targets;
    private final ScoreCards cards;

    Standings(Metrics metrics, Targets targets, ScoreCards cards) {
        this.metrics = metrics;
        this.targets = targets;
        this.cards = cards;
    }

    /** Values now and the period before, with the figures of each column. */
    record Table(
            Board.Basis basis,
            boolean higherIsBetter,
            Map<MemberId, BigDecimal> values,
            Map<MemberId, BigDecimal> before,
            List<Board.Column> columns,
            List<Map<MemberId, Figure>> figures) {

        Contender of(Member member) {
            List<Figure> own = figures.stream()
                    .map(column -> column.getOrDefault(member.id(), new Figure(null, null)))
                    .toList();
            return new Contender(member.id(), member.name(), values.get(member.id()), before.get(member.id()), own);
        }
    }

    Table ofWeek(OrgId org, Collection<MemberId> members, Period week) {
        List<Board.Column> columns = new ArrayList<>();
        List<Map<MemberId, Figure>> figures = new ArrayList<>();
        for (String key : WEEKLY) {
            metrics.find(key).ifPresent(metric -> {
                columns.add(new Board.Column(key, metric.unit()));
                figures.add(figures(org, members, metric, week));
            });
        }
        Map<MemberId, Figure> visits = figures.get(0);
        Map<MemberId, Figure> visitsBefore = figures(org, members, metrics.get(VISITS), week.previous());
        Map<MemberId, BigDecimal> attained = attained(visits);
        if (attained.isEmpty()) {
            return new Table(Board.Basis.VALUE, true, actuals(visits), actuals(visitsBefore), columns, figures);
        }
        return new Table(Board.Basis.ATTAINMENT, true, attained, attained(visitsBefore), columns, figures);
    }

    Table byScore(OrgId org, Collection<MemberId> members, Period period) {
        Map<MemberId, BigDecimal> now = scores(org, members, period);
        return new Table(Board.Basis.SCORE, true, now, scores(org, members, period.previous()), List.of(), List.of());
    }

    Table byMetric(OrgId org, Collection<MemberId> members, Period period, Metric metric) {
        Map<MemberId, Figure> now = figures(org, members, metric, period);
        return new Table(
                Board.Basis.VALUE,
                metric.higherIsBetter(),
                actuals(now),
                actuals(figures(org, members, metric, period.previous())),
                List.of(new Board.Column(metric.key(), metric.unit())),
                List.of(now));
    }

    private Map<MemberId, Figure> figures(OrgId org, Collection<MemberId> members, Metric metric, Period period) {
        Map<MemberId, Measure> measures = metric.measure(org, members, period);
        Map<MemberId, BigDecimal> asked = targets.of(org, members, metric.key(), period);
        Map<MemberId, Figure> figures = new HashMap<>();
        for (MemberId member : members) {
            Measure measure = measures.get(member);
            BigDecimal actual = measure == null ? null : shown(measure.value(), metric.unit());
            figures.put(member, new Figure(actual, asked.get(member)));
        }
        return figures;
    }

    private Map<MemberId, BigDecimal> scores(OrgId org, Collection<MemberId> members, Period period) {
        Map<MemberId, BigDecimal> shown = new HashMap<>();
        for (ScoreCard card : cards.of(org, members, period).values()) {
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
