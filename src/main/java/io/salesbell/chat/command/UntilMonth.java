package io.salesbell.chat.command;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A month or a year to come, which something waits for: its first day. <em>till Jan</em>, 到3月, 到明年. */
final class UntilMonth {
    private static final Pattern MONTH = Pattern.compile(
            "(?<plain>20\\d{2})[-/.](?<of>1[0-2]|0?[1-9])(?![\\d/.-])|(?:(?<year>20\\d{2}|[今明后]年)\\s?年?\\s?)?"
                    + "(?<number>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?初?(?![\\d底末中])"
                    + "|(?<next>next year|明年)初?(?![\\d\\p{Alpha}]|[底末]|\\s?[一二三四五六七八九十])"
                    + "|(?<name>[a-z]{3,9})\\.?(?:[ ,]+(?<later>20\\d{2}))?(?![\\p{Alnum}])");

    private UntilMonth() {}

    /** The month with which the text begins; empty for none, and for one that is over. */
    static Optional<Found<Moment>> opening(String text, LocalDate today) {
        Matcher month = MONTH.matcher(TextFolding.foldForMatching(text));
        if (!month.lookingAt() || (month.group("name") != null && named(month).isEmpty())) {
            return Optional.empty();
        }
        YearMonth then = month(month, today);
        return then.isAfter(YearMonth.from(today))
                ? Optional.of(new Found<>(new Moment(then.atDay(1), null), 0, month.end()))
                : Optional.empty();
    }

    private static Optional<Month> named(Matcher month) {
        return MonthName.read(month.group("name"));
    }

    private static YearMonth month(Matcher month, LocalDate today) {
        if (month.group("next") != null) {
            return YearMonth.of(today.getYear() + 1, 1);
        }
        if (month.group("plain") != null) {
            return YearMonth.of(Integer.parseInt(month.group("plain")), Integer.parseInt(month.group("of")));
        }
        String name = month.group("name");
        int number = name == null
                ? ChineseNumbers.small(month.group("number"))
                : named(month).orElseThrow().getValue();
        String year = name == null ? month.group("year") : month.group("later");
        if (year != null) {
            int step = "今明后".indexOf(year.charAt(0));
            return YearMonth.of(step < 0 ? Integer.parseInt(year.substring(0, 4)) : today.getYear() + step, number);
        }
        YearMonth then = YearMonth.of(today.getYear(), number);
        return then.isAfter(YearMonth.from(today)) ? then : then.plusYears(1);
    }
}
