package io.salesbell.chat.command;

import io.salesbell.chat.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads phrases with the same rules as the arguments of commands. */
@Component
class SpokenPhrases implements Phrases {
    @Override
    public Optional<LocalDate> pastDay(String phrase, ZonedDateTime now) {
        return Moments.parse(phrase, now, Lean.PAST).map(Moment::date).filter(day -> !day.isAfter(now.toLocalDate()));
    }

    @Override
    public boolean isTimeToCome(String phrase, ZonedDateTime now) {
        return Moments.duration(phrase).isPresent()
                || Moments.parse(phrase, now, Lean.FUTURE)
                        .filter(moment -> !moment.date().isBefore(now.toLocalDate()))
                        .isPresent();
    }

    @Override
    public Optional<BigDecimal> amount(String phrase, Currency own) {
        return Amounts.parse(phrase)
                .filter(amount -> amount.currency() == null || amount.currency().equals(own.getCurrencyCode()))
                .map(Amount::value);
    }
}
