package io.salesbell.target.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.MetricText;
import io.salesbell.target.PeriodWords;
import io.salesbell.target.ScoreCard;
import io.salesbell.team.Member;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** A score as the sum it is: each metric's attainment times its weight. */
@Component
class ScoreSumView {
    private final ScoreCardView view;
    private final MetricText texts;

    ScoreSumView(ScoreCardView view, MetricText texts) {
        this.view = view;
        this.texts = texts;
    }

    Card of(Member member, Period period, LocalDate today) {
        ScoreCard score = view.cardOf(member, period);
        Text when = PeriodWords.title(period, today);
        Card.Builder card = score.shown()
                .map(shown -> Card.titled("target.score.title", member.name(), when, shown))
                .orElseGet(() -> Card.titled("target.score.none", member.name(), when));
        score.lines().stream()
                .filter(ScoreCard.Line::isMeasured)
                .forEach(line -> card.block(new Card.Paragraph(term(member.org(), line))));
        view.unmeasured(card, score);
        return card.note("target.score.rule").build();
    }

    private Text term(OrgId org, ScoreCard.Line line) {
        return Text.of(
                "target.score.term",
                MetricText.title(line.metric()),
                texts.value(org, line.metric(), line.actual()),
                texts.value(org, line.metric(), line.target()),
                MetricText.percent(line.attainment()),
                ScoreCardView.points(line.effectiveWeight()),
                ScoreCardView.points(line.points()));
    }
}
