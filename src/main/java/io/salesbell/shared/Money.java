package io.salesbell.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** An amount with its currency, kept to four decimals as the database keeps it. */
public record Money(BigDecimal amount, Currency currency) {
    private static final int SCALE = 4;

    public Money {
        amount = amount.setScale(SCALE, RoundingMode.HALF_UP);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }
}
