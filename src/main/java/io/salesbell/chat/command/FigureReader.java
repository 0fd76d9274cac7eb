package io.salesbell.chat.command;

import io.salesbell.chat.Argument;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads an amount of money, in the organization's currency unless another is named, or a whole number. */
@Component
class FigureReader implements ValueReader {

    @Override
    public Set<Argument.Kind> kinds() {
        return Set.of(Argument.Kind.AMOUNT, Argument.Kind.NUMBER);
    }

    @Override
    public Optional<Object> read(Reading reading, Argument argument, List<Argument> following) {
        Optional<Found<Amount>> found = Amounts.find(reading.rest(), 0).filter(amount -> amount.start() == 0);
        if (found.isEmpty()) {
            refuse(reading, argument);
            return Optional.empty();
        }
        Amount amount = found.get().value();
        Object value = argument.kind() == Argument.Kind.AMOUNT ? money(reading, amount) : whole(argument, amount);
        reading.moveTo(reading.position() + found.get().end());
        return Optional.of(value);
    }

    private static void refuse(Reading reading, Argument argument) {
        String word = reading.nextWord();
        if (!word.isEmpty() && argument.required()) {
            throw notAnAmount(word).in(argument.name());
        }
    }

    /** Why the word is no amount. */
    static UserMistake notAnAmount(String word) {
        String key = Amounts.problem(word)
                .map(problem -> switch (problem) {
                    case NEGATIVE -> "chat.parse.amount-negative";
                    case TOO_LARGE -> "chat.parse.amount-too-large";
                    case TOO_PRECISE -> "chat.parse.amount-too-precise";
                    case NOT_A_NUMBER -> "chat.parse.not-an-amount";
                })
                .orElse("chat.parse.not-an-amount");
        return new UserMistake(key, word);
    }

    private static Money money(Reading reading, Amount amount) {
        String currency = amount.currency();
        return new Money(
                amount.value(), currency == null ? reading.speaker().currency() : Currency.getInstance(currency));
    }

    private static Long whole(Argument argument, Amount amount) {
        try {
            return amount.value().longValueExact();
        } catch (ArithmeticException fraction) {
            throw new UserMistake("chat.parse.not-a-whole-number", plain(amount.value())).in(argument.name());
        }
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
