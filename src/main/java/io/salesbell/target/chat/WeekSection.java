package io.salesbell.target.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.HomeSection;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.target.MetricText;
import io.salesbell.target.PeriodWords;
import io.salesbell.target.Progress;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The home page's progress bars: one for each of the member's running targets. */
@Component
class WeekSection implements HomeSection {
    private static final int ORDER = 10;

    private final Progress progress;
    private final MetricText texts;
    private final Clock clock;

    WeekSection(Progress progress, MetricText texts, Clock clock) {
        this.progress = progress;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Card> show(Speaker speaker) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), speaker.zone());
        List<Progress.Line> lines =
                progress.of(speaker.org(), List.of(speaker.member()), today).getOrDefault(speaker.member(), List.of());
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Card.Builder card = Card.titled("target.home");
        lines.forEach(line -> card.progress(
                MetricText.title(line.metric()),
                line.attainment() == null ? BigDecimal.ZERO : line.attainment(),
                Text.of(
                        "target.effect.of",
                        texts.value(speaker.org(), line.metric(), line.actual()),
                        texts.value(speaker.org(), line.metric(), line.target()),
                        PeriodWords.title(line.period(), today))));
        return Optional.of(card.build());
    }
}
