package io.salesbell.report;

import io.salesbell.shared.MemberId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's value on a board as it is shown, and that of the period before; null where not measured. The figures go
 * with the board's columns.
 */
public record Contender(
        MemberId member,
        String name,
        @Nullable BigDecimal value,
        @Nullable BigDecimal before,
        List<Figure> figures) {

    public Contender {
        figures = List.copyOf(figures);
    }

    /** Whether there is anything to praise. */
    public boolean didSomething() {
        return (value != null && value.signum() > 0) || figures.stream().anyMatch(Figure::isSomething);
    }
}
