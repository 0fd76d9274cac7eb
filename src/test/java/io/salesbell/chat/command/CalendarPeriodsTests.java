package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarPeriodsTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @ParameterizedTest
    @CsvSource({
        "2026-11, MONTH, 2026-11-01",
        "2026/11, MONTH, 2026-11-01",
        "2026.7, MONTH, 2026-07-01",
        "2026年11月, MONTH, 2026-11-01",
        "2026年11月份, MONTH, 2026-11-01",
        "二〇二六年十一月, MONTH, 2026-11-01",
        "26年3月, MONTH, 2026-03-01",
        "去年12月, MONTH, 2025-12-01",
        "11/2026, MONTH, 2026-11-01",
        "nov 2026, MONTH, 2026-11-01",
        "september 2025, MONTH, 2025-09-01",
        "2026 sept, MONTH, 2026-09-01",
        "2026-q3, QUARTER, 2026-07-01",
        "q3, QUARTER, 2026-07-01",
        "q1 2025, QUARTER, 2025-01-01",
        "三季度, QUARTER, 2026-07-01",
        "2025年第四季度, QUARTER, 2025-10-01",
        "2026-w47, WEEK, 2026-11-16",
        "w1, WEEK, 2025-12-29",
        "week 50, WEEK, 2025-12-08",
        "第47周, WEEK, 2026-11-16",
        "2026年第四十七周, WEEK, 2026-11-16",
        "2026-w53, WEEK, 2026-12-28",
    })
    void periodsByNumber(String text, Period.Kind kind, LocalDate from) {
        var found = new CalendarPeriods(text, TODAY).find().orElseThrow();
        assertThat(found.period()).isEqualTo(Period.of(kind, from));
        assertThat(found.length()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13", "2026-0", "0001-11", "2025-w53", "2026-w0", "第60周", "q5", "13/2026"})
    void whatTheCalendarDoesNotHave(String text) {
        assertThat(new CalendarPeriods(text, TODAY).find().orElseThrow().period())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"visits", "2026", "east 2026", "last week", "20", "week", "11", "周", "2026-111", "3 of 2026"})
    void otherWordsAreLeft(String text) {
        assertThat(new CalendarPeriods(text, TODAY).find()).isEmpty();
    }

    @Test
    void aDayIsNoPeriod() {
        assertThat(new CalendarPeriods("2026-11-16", TODAY).isDay()).isTrue();
        assertThat(new CalendarPeriods("2026年11月16日", TODAY).isDay()).isTrue();
        assertThat(new CalendarPeriods("2026-11", TODAY).isDay()).isFalse();
    }
}
