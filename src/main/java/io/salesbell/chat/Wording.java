package io.salesbell.chat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns texts into words of a language; how people's own words and mentions are written is the platform's. */
@Component
public class Wording {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<Locale, Map<String, MessageFormat>> patterns = new ConcurrentHashMap<>();
    private final Map<Locale, NumberFormat> numbers = new ConcurrentHashMap<>();
    private final Map<Locale, DateTimeFormatter> weekdays = new ConcurrentHashMap<>();

    Wording(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A platform's way with people's own words, with mentions and with codes. */
    public record Style(
            Function<String, String> verbatim, Function<Text.Person, String> person, Function<String, String> code) {

        /** Codes are written as words are. */
        public Style(Function<String, String> verbatim, Function<Text.Person, String> person) {
            this(verbatim, person, verbatim);
        }

        /** Words as they are; people by name. */
        public static Style plain() {
            return new Style(Function.identity(), person -> person.mention() ? "@" + person.name() : person.name());
        }
    }

    public String plain(Text text, Locale language, ZoneId zone) {
        return write(text, language, zone, Style.plain());
    }

    public String write(Text text, Locale language, ZoneId zone, Style style) {
        if (text instanceof Text.Keyed keyed) {
            return sentence(keyed, language, zone, style);
        }
        if (text instanceof Text.Joined joined) {
            return joined.parts().stream()
                    .map(part -> write(part, language, zone, style))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(joined.separator()));
        }
        return value(text, language, zone, style);
    }

    /** A copy of the parsed pattern: formats are not for two at once, and parsing takes longer than copying. */
    private MessageFormat pattern(String key, Locale language) {
        Map<String, MessageFormat> known = patterns.computeIfAbsent(language, any -> new ConcurrentHashMap<>());
        return (MessageFormat) known.computeIfAbsent(
                        key, missing -> new MessageFormat(catalogue.pattern(missing, language), language))
                .clone();
    }

    private String sentence(Text.Keyed keyed, Locale language, ZoneId zone, Style style) {
        MessageFormat pattern = pattern(keyed.key(), language);
        Format[] formats = pattern.getFormatsByArgumentIndex();
        Object[] arguments = new Object[keyed.arguments().size()];
        for (int index = 0; index < arguments.length; index++) {
            Text argument = keyed.arguments().get(index);
            boolean formatted = index < formats.length && formats[index] != null;
            arguments[index] = argument instanceof Text.Figure figure
                    ? formatted ? figure.value() : number(figure.value(), language)
                    : write(argument, language, zone, style);
        }
        return pattern.format(arguments);
    }

    /** As a pattern without a format of its own writes it, which would look for the language's numbers every time. */
    private String number(BigDecimal value, Locale language) {
        NumberFormat known = numbers.computeIfAbsent(language, NumberFormat::getInstance);
        return ((NumberFormat) known.clone()).format(value);
    }

    private String value(Text text, Locale language, ZoneId zone, Style style) {
        if (text instanceof Text.Verbatim verbatim) {
            return style.verbatim().apply(verbatim.text());
        }
        if (text instanceof Text.Linked linked) {
            return style.verbatim().apply(linked.words());
        }
        if (text instanceof Text.Code code) {
            return style.code().apply(code.code());
        }
        if (text instanceof Text.Either either) {
            return style.verbatim().apply(isChinese(language) ? either.chinese() : either.english());
        }
        if (text instanceof Text.Person person) {
            return style.person().apply(person);
        }
        if (text instanceof Text.Figure figure) {
            return figure.value().stripTrailingZeros().toPlainString();
        }
        if (text instanceof Text.Amount amount) {
            return Amounts.shown(amount, isChinese(language));
        }
        if (text instanceof Text.Day day) {
            return day(day.day(), language, zone);
        }
        ZonedDateTime at = ((Text.Time) text).at().atZone(Objects.requireNonNull(zone));
        return day(at.toLocalDate(), language, zone) + " " + CLOCK.format(at);
    }

    /** The year is written when it is not this one. */
    private String day(LocalDate day, Locale language, @Nullable ZoneId zone) {
        String monthDay = day.getMonthValue() + "/" + day.getDayOfMonth();
        if (day.getYear()
                != clock.instant().atZone(zone == null ? ZoneOffset.UTC : zone).getYear()) {
            monthDay = isChinese(language) ? day.getYear() + "/" + monthDay : monthDay + "/" + day.getYear();
        }
        String weekday = weekdays.computeIfAbsent(
                        language, any -> DateTimeFormatter.ofPattern(isChinese(any) ? "E" : "EEE", any))
                .format(day);
        return isChinese(language) ? monthDay + " " + weekday : weekday + " " + monthDay;
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** How amounts are written: symbol first, both decimals or none, and in Chinese 万 and 亿 where two decimals say it exactly. */
    private static final class Amounts {
        private static final int CENTS = 2;
        private static final BigDecimal WAN = new BigDecimal("10000");
        private static final BigDecimal YI = new BigDecimal("100000000");

        private static String shown(Text.Amount amount, boolean chinese) {
            String sign = amount.value().signum() < 0 ? "-" : "";
            BigDecimal size = amount.value().abs();
            return sign + symbol(amount.currency()) + (chinese ? chinese(size) : grouped(size));
        }

        private static String chinese(BigDecimal size) {
            if (size.compareTo(YI) >= 0 && fits(size, YI)) {
                return bare(size.divide(YI)) + "亿";
            }
            return size.compareTo(WAN) >= 0 && fits(size, WAN) ? bare(size.divide(WAN)) + "万" : grouped(size);
        }

        /** Whether two decimals say it exactly. */
        private static boolean fits(BigDecimal size, BigDecimal unit) {
            return size.divide(unit).stripTrailingZeros().scale() <= 2;
        }

        private static String bare(BigDecimal size) {
            return size.stripTrailingZeros().toPlainString();
        }

        private static String grouped(BigDecimal size) {
            boolean whole = size.setScale(CENTS, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .scale()
                    <= 0;
            String pattern = whole ? "#,##0" : "#,##0.00";
            var format = new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
            format.setRoundingMode(RoundingMode.HALF_UP);
            return format.format(size);
        }

        private static String symbol(String currency) {
            return switch (currency) {
                case "CNY" -> "¥";
                case "USD" -> "$";
                case "EUR" -> "€";
                case "GBP" -> "£";
                default -> currency + " ";
            };
        }
    }
}
