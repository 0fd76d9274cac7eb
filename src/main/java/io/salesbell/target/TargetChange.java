package io.salesbell.target;

import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A target about to be set: what held before, if anything did, and what holds from the first day on. */
public record TargetChange(
        TargetSubject subject,
        String metric,
        @Nullable BigDecimal before,
        Period.@Nullable Kind beforePer,
        BigDecimal after,
        Period.Kind per,
        LocalDate from) {

    public boolean changesNothing() {
        return per == beforePer && before != null && before.compareTo(after) == 0;
    }
}
