package io.salesbell.report;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number beside a name, with what was asked; either is null where there is none. */
public record Figure(@Nullable BigDecimal actual, @Nullable BigDecimal target) {
    boolean isSomething() {
        return actual != null && actual.signum() > 0;
    }
}
