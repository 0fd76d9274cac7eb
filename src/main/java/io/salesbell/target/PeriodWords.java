package io.salesbell.target;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The periods people name, from yesterday to last quarter, and how they are called in answers. */
public final class PeriodWords {
    private static final String NAMED = "month ";
    private static final Pattern NUMBERED = Pattern.compile("([A-Z]+) (\\d{4}-\\d{2}-\\d{2})");
    private static final Map<String, String> MONTHS = namedMonths();
    private static final Map<String, String> WORDS = words();

    private PeriodWords() {}

    /** Accepted word to a value that {@link #period} reads, for an argument of kind CHOICE. */
    public static Map<String, String> all() {
        return WORDS;
    }

    /** The months by name, each the last of that name that has begun: November, nov, 11月. */
    public static Map<String, String> months() {
        return MONTHS;
    }

    private static Map<String, String> namedMonths() {
        Map<String, String> words = new HashMap<>();
        for (Month month : Month.values()) {
            String value = NAMED + month.getValue();
            words.put(month.name().toLowerCase(Locale.ROOT), value);
            words.put(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), value);
            words.put(month.getValue() + "月", value);
            words.put(month.getValue() + "月份", value);
            words.put(month.getDisplayName(TextStyle.FULL, Locale.CHINESE), value);
        }
        return Map.copyOf(words);
    }

    /**
     * The period of a value, as {@link #period} reads it.
     *
     * @throws UserMistake when it has not begun on that day
     */
    public static Period begun(String value, LocalDate today) {
        Period period = period(value, today);
        if (period.from().isAfter(today)) {
            throw new UserMistake("target.period.not-begun", title(period, today)).in("period");
        }
        return period;
    }

    /** The period of a value among {@link #all} or of a numbered one, {@code MONTH 2026-11-01}, as seen on that day. */
    public static Period period(String value, LocalDate today) {
        Matcher numbered = NUMBERED.matcher(value);
        if (numbered.matches()) {
            return Period.of(Period.Kind.valueOf(numbered.group(1)), LocalDate.parse(numbered.group(2)));
        }
        if (value.startsWith(NAMED)) {
            YearMonth month = YearMonth.from(today).withMonth(Integer.parseInt(value.substring(NAMED.length())));
            YearMonth passed = month.isAfter(YearMonth.from(today)) ? month.minusYears(1) : month;
            return Period.of(Period.Kind.MONTH, passed.atDay(1));
        }
        boolean last = value.startsWith("last ");
        Period.Kind kind = Period.Kind.valueOf(value.substring(value.indexOf(' ') + 1));
        Period current = Period.of(kind, today);
        return last ? current.previous() : current;
    }

    /** Its name as seen on that day: this week, last month, or from when to when. */
    public static Text title(Period period, LocalDate today) {
        Period current = Period.of(period.kind(), today);
        if (period.equals(current)) {
            return Text.of(
                    switch (period.kind()) {
                        case DAY -> "target.period.today";
                        case WEEK -> "target.period.this-week";
                        case MONTH -> "target.period.this-month";
                        case QUARTER -> "target.period.this-quarter";
                    });
        }
        if (period.equals(current.previous())) {
            return Text.of(
                    switch (period.kind()) {
                        case DAY -> "target.period.yesterday";
                        case WEEK -> "target.period.last-week";
                        case MONTH -> "target.period.last-month";
                        case QUARTER -> "target.period.last-quarter";
                    });
        }
        return Text.of("target.period.between", period.from(), period.to());
    }

    /** The English words for it as seen on that day; empty where it has no name. */
    public static Optional<String> word(Period period, LocalDate today) {
        Period current = Period.of(period.kind(), today);
        String kind = period.kind().name().toLowerCase(Locale.ROOT);
        if (period.equals(current)) {
            return Optional.of("this " + kind);
        }
        if (period.equals(current.previous())) {
            return Optional.of("last " + kind);
        }
        return numbered(period);
    }

    private static Optional<String> numbered(Period period) {
        LocalDate from = period.from();
        return switch (period.kind()) {
            case DAY -> Optional.empty();
            case WEEK ->
                Optional.of(from.get(IsoFields.WEEK_BASED_YEAR) + "-W" + from.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> Optional.of(YearMonth.from(from).toString());
            case QUARTER -> Optional.of(from.getYear() + "-Q" + from.get(IsoFields.QUARTER_OF_YEAR));
        };
    }

    private static Map<String, String> words() {
        Map<String, String> words = new HashMap<>(MONTHS);
        for (Period.Kind kind : Period.Kind.values()) {
            String word = kind.name().toLowerCase(Locale.ROOT);
            words.put(word, "this " + kind);
            words.put("this " + word, "this " + kind);
            words.put("last " + word, "last " + kind);
        }
        words.put("today", "this DAY");
        words.put("yesterday", "last DAY");
        words.putAll(Map.of("今天", "this DAY", "本日", "this DAY", "昨天", "last DAY"));
        words.putAll(Map.of("周", "this WEEK", "本周", "this WEEK", "这周", "this WEEK", "上周", "last WEEK"));
        words.putAll(Map.of("月", "this MONTH", "本月", "this MONTH", "这个月", "this MONTH", "上月", "last MONTH"));
        words.putAll(Map.of("上个月", "last MONTH", "季度", "this QUARTER", "本季度", "this QUARTER"));
        words.putAll(Map.of("这个季度", "this QUARTER", "上季度", "last QUARTER", "上个季度", "last QUARTER"));
        words.putAll(Map.of("本季", "this QUARTER", "上季", "last QUARTER"));
        return Map.copyOf(words);
    }
}
