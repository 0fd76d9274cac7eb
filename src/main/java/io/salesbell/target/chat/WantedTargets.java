package io.salesbell.target.chat;

import io.salesbell.chat.Figures;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import io.salesbell.target.MetricText;
import io.salesbell.target.Metrics;
import io.salesbell.target.TargetSetting;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes sense of the numbers typed for targets, or says which of them can't be meant. */
@Component
class WantedTargets {
    private static final BigDecimal MOST_A_WEEK = new BigDecimal(1000);
    private static final BigDecimal MOST_MONEY = BigDecimal.TEN.pow(12);
    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final Metrics metrics;
    private final MetricText texts;

    WantedTargets(Metrics metrics, MetricText texts) {
        this.metrics = metrics;
        this.texts = texts;
    }

    List<TargetSetting.Wanted> of(Speaker speaker, Figures figures) {
        Set<String> seen = new HashSet<>();
        return figures.all().stream()
                .map(figure -> {
                    if (!seen.add(figure.metric())) {
                        throw mistake("target.twice", figure);
                    }
                    return one(speaker, figure);
                })
                .toList();
    }

    private TargetSetting.Wanted one(Speaker speaker, Figures.Figure figure) {
        Metric metric = metrics.find(figure.metric()).orElseThrow(() -> mistake("target.no-source", figure));
        Period.Kind per = figure.per() == null ? metric.ownPeriod() : figure.per();
        if (!fits(figure, metric, speaker.currency().getCurrencyCode())) {
            throw mistake(
                    switch (metric.unit()) {
                        case COUNT, DAYS -> "target.no-count";
                        case MONEY -> "target.no-money";
                        case PERCENT -> "target.no-percentage";
                    },
                    figure);
        }
        BigDecimal most = most(metric.unit(), per);
        if (figure.value().compareTo(most) > 0) {
            throw new UserMistake(
                            "target.too-high",
                            MetricText.title(metric.key()),
                            texts.target(speaker.org(), metric.key(), most, per))
                    .in("targets");
        }
        return new TargetSetting.Wanted(metric.key(), figure.value(), per);
    }

    private static boolean fits(Figures.Figure figure, Metric metric, String currency) {
        @Nullable String named = figure.currency();
        return switch (metric.unit()) {
            case COUNT, DAYS ->
                !figure.percent()
                        && named == null
                        && figure.value().stripTrailingZeros().scale() <= 0;
            case MONEY -> !figure.percent() && (named == null || named.equals(currency));
            case PERCENT -> named == null;
        };
    }

    private static BigDecimal most(Metric.Unit unit, Period.Kind per) {
        return switch (unit) {
            case MONEY -> MOST_MONEY;
            case PERCENT -> WHOLE;
            case COUNT, DAYS ->
                switch (per) {
                    case DAY, WEEK -> MOST_A_WEEK;
                    case MONTH -> MOST_A_WEEK.multiply(new BigDecimal(5));
                    case QUARTER -> MOST_A_WEEK.multiply(new BigDecimal(14));
                };
        };
    }

    private static UserMistake mistake(String key, Figures.Figure figure) {
        String typed = figure.value().stripTrailingZeros().toPlainString() + (figure.percent() ? "%" : "");
        return new UserMistake(key, MetricText.title(figure.metric()), typed).in("targets");
    }
}
