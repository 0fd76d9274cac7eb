package io.salesbell.chat.command;

import io.salesbell.chat.Phrases;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Reads phrases with the same rules as the arguments of commands. */
@Component
class SpokenPhrases implements Phrases {
    /** What is told in the past is of the weekday that was. */
    private static final Pattern TOLD = Pattern.compile(
            "\\s*(?:(?:i|we)\\s+)?(?:just\\s+)?(?:saw|met|visited|went|had|was|were|talked|spoke|called|did|made|got|dropped|stopped)\\b");

    @Override
    public Optional<LocalDate> pastDay(String phrase, ZonedDateTime now) {
        return Moments.parse(phrase, now, Lean.PAST).map(Moment::date).filter(day -> !day.isAfter(now.toLocalDate()));
    }

    @Override
    public Optional<String> dayToldOf(String sentence, ZonedDateTime now) {
        return Moments.find(sentence, now, Lean.PAST, faint -> true)
                .filter(found -> found.value().date().isBefore(now.toLocalDate()))
                .filter(found ->
                        TOLD.matcher(TextFolding.foldForMatching(sentence)).lookingAt()
                                || Moments.parse(sentence.substring(found.start(), found.end()), now, Lean.FUTURE)
                                        .filter(ahead -> ahead.date().isAfter(now.toLocalDate()))
                                        .isEmpty())
                .map(found -> sentence.substring(found.start(), found.end()));
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
