package io.salesbell.target;

import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.Organizations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Metrics and their values in words: counts, money in the organization's currency, percentages. */
@Service
public class MetricText {
    private static final BigDecimal LARGE = new BigDecimal(1000);
    private static final int CENTS = 2;

    private final Metrics metrics;
    private final Organizations organizations;

    MetricText(Metrics metrics, Organizations organizations) {
        this.metrics = metrics;
        this.organizations = organizations;
    }

    public static Text title(String metric) {
        return Text.of("metric." + metric + ".title");
    }

    /** A dash where there is no value. Money that is worked out, finer than cents, is shown in whole units from a thousand on. */
    public Text value(OrgId org, String metric, @Nullable BigDecimal value) {
        if (value == null) {
            return Text.verbatim("–");
        }
        return switch (metrics.get(metric).unit()) {
            case MONEY ->
                new Text.Amount(shown(value), organizations.get(org).currency().getCurrencyCode());
            case PERCENT -> percent(value);
            case COUNT, DAYS -> Text.of("target.figure", value);
        };
    }

    private static BigDecimal shown(BigDecimal value) {
        boolean typed = value.stripTrailingZeros().scale() <= CENTS;
        return value.setScale(typed || value.abs().compareTo(LARGE) < 0 ? CENTS : 0, RoundingMode.HALF_UP);
    }

    /** A target with its period: 20 a week. A percentage is the same for any length. */
    public Text target(OrgId org, String metric, BigDecimal value, Period.Kind per) {
        Text shown = value(org, metric, value);
        if (!metrics.get(metric).unit().addsUp()) {
            return shown;
        }
        return Text.of(
                switch (per) {
                    case DAY -> "target.per.day";
                    case WEEK -> "target.per.week";
                    case MONTH -> "target.per.month";
                    case QUARTER -> "target.per.quarter";
                },
                shown);
    }

    /** Half-up to one decimal. */
    public static Text percent(@Nullable BigDecimal value) {
        return value == null ? Text.verbatim("–") : Text.of("target.percent", value.setScale(1, RoundingMode.HALF_UP));
    }
}
