package io.salesbell.chat.command;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a match of the amount pattern says: an amount, or why it is none. Exactly one of the two is there. */
record AmountReading(@Nullable Amount amount, Amounts.@Nullable Problem problem) {
    static final AmountReading NOTHING = new AmountReading(null, Amounts.Problem.NOT_A_NUMBER);

    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final int MOST_DECIMALS = 4;
    private static final int LONGEST = 40;
    private static final Map<String, BigDecimal> TIMES = Map.of(
            "k", BigDecimal.TEN.pow(3),
            "thousand", BigDecimal.TEN.pow(3),
            "m", BigDecimal.TEN.pow(6),
            "million", BigDecimal.TEN.pow(6),
            "b", BigDecimal.TEN.pow(9),
            "bn", BigDecimal.TEN.pow(9),
            "billion", BigDecimal.TEN.pow(9));
    /** A continental thousand, or three decimals: nobody can tell. */
    private static final Pattern EURO_THOUSAND = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");
    /** Nobody writes three decimals of which the last is none: 12.000, 1.500. */
    private static final Pattern ROUND_THOUSAND = Pattern.compile("[1-9]\\d{0,2}\\.\\d{2}0");

    private static final Pattern SPACE_BEFORE_UNIT = Pattern.compile(" (?=[万亿])");

    static AmountReading of(Matcher match) {
        String number = SPACE_BEFORE_UNIT
                .matcher(match.group("number").replace('w', '万'))
                .replaceFirst("");
        String before = currency(match.group("before"));
        String after = currency(match.group("after"));
        boolean clash = before != null && after != null && !before.equals(after);
        String currency = before == null ? after : before;
        Pattern thousand = "EUR".equals(currency) ? EURO_THOUSAND : ROUND_THOUSAND;
        boolean unclear = match.group("times") == null || "EUR".equals(currency);
        if (clash || (unclear && thousand.matcher(number).matches())) {
            return NOTHING;
        }
        if (number.length() > LONGEST) {
            return new AmountReading(null, Amounts.Problem.TOO_LARGE);
        }
        BigDecimal value = ChineseNumbers.parse(number);
        return value == null ? NOTHING : of(value.multiply(times(match.group("times"))), currency);
    }

    private static AmountReading of(BigDecimal exact, @Nullable String currency) {
        BigDecimal stripped = exact.stripTrailingZeros();
        BigDecimal value = stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        if (value.compareTo(LARGEST) > 0) {
            return new AmountReading(null, Amounts.Problem.TOO_LARGE);
        }
        return value.scale() > MOST_DECIMALS
                ? new AmountReading(null, Amounts.Problem.TOO_PRECISE)
                : new AmountReading(new Amount(value, currency), null);
    }

    private static @Nullable String currency(@Nullable String word) {
        return word == null ? null : CurrencyWords.code(word);
    }

    private static BigDecimal times(@Nullable String word) {
        return word == null ? BigDecimal.ONE : TIMES.getOrDefault(word.strip(), BigDecimal.ONE);
    }
}
