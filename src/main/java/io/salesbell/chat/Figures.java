package io.salesbell.chat;

import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers for metrics as somebody typed them: {@code visits 20, amount 100k/month, conversion 30%}. */
public record Figures(List<Figure> all) {

    /** The metric's key, the number, whether it was typed as a percentage, and currency and period where named. */
    public record Figure(
            String metric,
            BigDecimal value,
            boolean percent,
            @Nullable String currency,
            Period.@Nullable Kind per) {}

    public Figures {
        all = List.copyOf(all);
    }
}
