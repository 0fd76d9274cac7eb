package io.salesbell.report.chat;

import io.salesbell.chat.Button;
import io.salesbell.shared.Period;
import io.salesbell.target.PeriodWords;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The periods a board can be asked for, with their words, the canonical one first. */
enum BoardPeriod {
    WEEK(Period.Kind.WEEK, 0, "report.button.week", "week,this week,本周,这周,周"),
    LAST_WEEK(Period.Kind.WEEK, 1, "report.button.last-week", "last week,上周"),
    MONTH(Period.Kind.MONTH, 0, "report.button.month", "month,this month,本月,这个月,月"),
    LAST_MONTH(Period.Kind.MONTH, 1, "report.button.last-month", "last month,上月,上个月"),
    QUARTER(Period.Kind.QUARTER, 0, "report.button.quarter", "quarter,this quarter,本季度,季度,本季"),
    LAST_QUARTER(Period.Kind.QUARTER, 1, "report.button.last-quarter", "last quarter,上季度,上季");

    private final Period.Kind kind;
    private final int ago;
    private final String label;
    private final String words;

    BoardPeriod(Period.Kind kind, int ago, String label, String words) {
        this.kind = kind;
        this.ago = ago;
        this.label = label;
        this.words = words;
    }

    /** Each word with the value it stands for, named months among them. */
    static Map<String, String> words() {
        Map<String, String> words = new HashMap<>();
        for (BoardPeriod period : values()) {
            List.of(period.words.split(",", -1)).forEach(word -> words.put(word, period.value()));
        }
        words.putAll(PeriodWords.months());
        return Map.copyOf(words);
    }

    /**
     * The period of a value that was read, one of these or a named or numbered one.
     *
     * @throws io.salesbell.chat.UserMistake when it has not begun
     */
    static Period asked(String value, LocalDate today) {
        return Stream.of(values())
                .filter(period -> period.value().equals(value))
                .findFirst()
                .map(period -> period.on(today))
                .orElseGet(() -> PeriodWords.begun(value, today));
    }

    private Period on(LocalDate today) {
        Period period = Period.of(kind, today);
        return ago == 0 ? period : period.previous();
    }

    /** Buttons to the same team's board before or after that one, and of the other lengths. */
    static List<Button> others(Period shown, LocalDate today, String team) {
        boolean week = shown.equals(WEEK.on(today));
        boolean month = shown.equals(MONTH.on(today));
        return Stream.of(week ? LAST_WEEK : WEEK, month ? LAST_MONTH : MONTH, QUARTER)
                .filter(other -> !other.on(today).equals(shown))
                .map(other -> Button.of(other.label, "board " + other.value() + " " + team))
                .toList();
    }

    private String value() {
        return words.substring(0, words.indexOf(','));
    }
}
