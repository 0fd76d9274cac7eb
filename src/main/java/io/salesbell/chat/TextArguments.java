package io.salesbell.chat;

import io.salesbell.shared.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Turns the values features hold into texts. */
final class TextArguments {
    private TextArguments() {}

    static Text from(@Nullable Object value) {
        if (value == null) {
            return Text.empty();
        }
        if (value instanceof Text text) {
            return text;
        }
        if (value instanceof Number number) {
            return new Text.Figure(new BigDecimal(number.toString()));
        }
        if (value instanceof Money money) {
            return new Text.Amount(money.amount(), money.currency().getCurrencyCode());
        }
        if (value instanceof LocalDate day) {
            return new Text.Day(day);
        }
        if (value instanceof Instant at) {
            return new Text.Time(at);
        }
        if (value instanceof ZonedDateTime at) {
            return new Text.Time(at.toInstant());
        }
        return new Text.Verbatim(value.toString());
    }
}
