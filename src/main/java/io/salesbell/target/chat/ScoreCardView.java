package io.salesbell.target.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.MetricText;
import io.salesbell.target.Metrics;
import io.salesbell.target.PeriodWords;
import io.salesbell.target.ScoreCard;
import io.salesbell.target.ScoreCards;
import io.salesbell.target.TeamAverage;
import io.salesbell.team.Member;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A score card as people see it: what was reached, asked and lost metric by metric, and the team's average beside it. */
@Component
class ScoreCardView {
    private final ScoreCards cards;
    private final TeamAverage averages;
    private final Metrics metrics;
    private final MetricText texts;

    ScoreCardView(ScoreCards cards, TeamAverage averages, Metrics metrics, MetricText texts) {
        this.cards = cards;
        this.averages = averages;
        this.metrics = metrics;
        this.texts = texts;
    }

    Card of(Member member, Period period, LocalDate today) {
        ScoreCard card = cardOf(member, period);
        Optional<TeamAverage.Average> average = averages.of(member, period);
        Text when = PeriodWords.title(period, today);
        Card.Builder shown = card.shown()
                .map(score -> Card.titled("target.score.title", member.name(), when, score))
                .orElseGet(() -> Card.titled("target.score.none", member.name(), when));
        card.shown()
                .ifPresent(score ->
                        shown.progress(Text.of("target.score.label"), score, Text.of("target.score.points", score)));
        shown.block(table(member.org(), card, average));
        unmeasured(shown, card);
        average.ifPresent(team -> shown.note("target.score.team", rounded(team.score()), team.people()));
        return shown.buttons(Button.of("target.button.why-score", whyScore(member, period, today)))
                .build();
    }

    /** The card without its looks. */
    ScoreCard cardOf(Member member, Period period) {
        Map<MemberId, ScoreCard> one = cards.of(member.org(), List.of(member.id()), period);
        return Objects.requireNonNull(one.get(member.id()));
    }

    /** What was not measured, and why. */
    void unmeasured(Card.Builder shown, ScoreCard card) {
        List<Text> missing = card.lines().stream()
                .filter(line -> !line.isMeasured())
                .map(line -> Text.of(reason(line), MetricText.title(line.metric())))
                .toList();
        if (!missing.isEmpty()) {
            shown.note("target.score.unmeasured", Text.joined(" · ", missing));
        }
    }

    private String reason(ScoreCard.Line line) {
        if (metrics.find(line.metric()).isEmpty()) {
            return "target.unmeasured.no-source";
        }
        return line.target() == null || line.target().signum() == 0
                ? "target.unmeasured.no-target"
                : "target.unmeasured.nothing-yet";
    }

    private Card.Table table(OrgId org, ScoreCard card, Optional<TeamAverage.Average> average) {
        List<String> columns = new ArrayList<>(List.of(
                "target.column.metric",
                "target.column.actual",
                "target.column.target",
                "target.column.attainment",
                "target.column.weight",
                "target.column.points",
                "target.column.lost"));
        average.ifPresent(team -> columns.add("target.column.team"));
        List<List<Text>> rows = card.lines().stream()
                .filter(ScoreCard.Line::isMeasured)
                .map(line -> row(org, line, average))
                .toList();
        return new Card.Table(
                columns.stream().map(key -> Text.of(key)).toList(),
                rows,
                average.isPresent() ? List.of(1, 2, 3, 4, 5, 6, 7) : List.of(1, 2, 3, 4, 5, 6));
    }

    private List<Text> row(OrgId org, ScoreCard.Line line, Optional<TeamAverage.Average> average) {
        List<Text> row = new ArrayList<>(List.of(
                MetricText.title(line.metric()),
                texts.value(org, line.metric(), line.actual()),
                texts.value(org, line.metric(), line.target()),
                MetricText.percent(line.attainment()),
                points(line.effectiveWeight()),
                points(line.points()),
                points(line.lost())));
        average.ifPresent(team -> row.add(MetricText.percent(team.attainments().get(line.metric()))));
        return row;
    }

    static Text points(BigDecimal value) {
        return Text.of("target.points", rounded(value));
    }

    private static BigDecimal rounded(BigDecimal value) {
        return value.setScale(1, RoundingMode.HALF_UP);
    }

    private static String whyScore(Member member, Period period, LocalDate today) {
        String when = PeriodWords.word(period, today).map(word -> " " + word).orElse("");
        return "why score" + when + " @" + member.id();
    }
}
