package io.salesbell.team.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.Period;
import io.salesbell.shared.Period.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodScalingTests {
    private static final WorkingCalendar CHINA = WorkingCalendar.weekdays(HolidayData.load("CN"));

    @ParameterizedTest(name = "{0} of {1}: {2} becomes {3}")
    @CsvSource({
        "WEEK, 2026-11-25, 20, 20",
        "WEEK, 2026-10-08, 20, 12", // three of five days
        "WEEK, 2026-02-18, 20, 0", // wholly off
        "WEEK, 2026-02-12, 20, 20", // six days, with a made-up Saturday
        "WEEK, 2025-10-11, 9, 5", // three of five days, 5.4
        "WEEK, 2026-05-06, 7, 6", // four of five days, 5.6
        "MONTH, 2026-02-01, 50, 50", // a month is set as it is
        "QUARTER, 2026-10-01, 100, 100",
        "DAY, 2026-10-01, 4, 0",
        "DAY, 2026-10-10, 4, 4"
    })
    void scalesToThePeriodsWorkingDays(Kind kind, LocalDate day, BigDecimal target, BigDecimal scaled) {
        assertThat(scale(target, Period.of(kind, day), "2020-01-01", "2030-12-31"))
                .isEqualTo(scaled);
    }

    @ParameterizedTest(name = "{0} {1}..{2}: {3} becomes {4}")
    @CsvSource({
        "WEEK, 2026-11-25, 2030-12-31, 20, 12", // joined on Wednesday
        "WEEK, 2020-01-01, 2026-11-23, 20, 4", // left after Monday
        "WEEK, 2026-11-28, 2030-12-31, 20, 0", // joined on Saturday
        "WEEK, 2026-12-01, 2030-12-31, 20, 0", // joins next week
        "MONTH, 2026-11-16, 2030-12-31, 100, 52" // 11 of 21 days
    })
    void scalesToTheTimeInTheTeam(Kind kind, String from, String to, BigDecimal target, BigDecimal scaled) {
        Period period = Period.of(kind, LocalDate.of(2026, 11, 25));

        assertThat(scale(target, period, from, to)).isEqualTo(scaled);
    }

    @Test
    void leaveLowersTheTargetOnceAndOnlyByWorkingDays() {
        BigDecimal scaled = scale(
                new BigDecimal(20),
                Period.of(Kind.WEEK, LocalDate.of(2026, 11, 25)),
                "2020-01-01",
                "2030-12-31",
                absence("2026-11-26", "2026-11-29"),
                absence("2026-11-27", "2026-12-03"));

        assertThat(scaled).isEqualByComparingTo("12");
    }

    @Test
    void whoWorksFiveDaysOfASixDayWeekOwesAWholeWeek() {
        BigDecimal scaled = scale(
                new BigDecimal(20),
                Period.of(Kind.WEEK, LocalDate.of(2026, 2, 12)),
                "2020-01-01",
                "2030-12-31",
                absence("2026-02-09", "2026-02-09"));

        assertThat(scaled).isEqualByComparingTo("20");
    }

    @Test
    void moneyKeepsItsDecimals() {
        Period november = Period.of(Kind.MONTH, LocalDate.of(2026, 11, 1));

        assertThat(PeriodScaling.scale(
                        new BigDecimal("100000"),
                        november,
                        LocalDate.of(2026, 11, 16),
                        LocalDate.of(2030, 1, 1),
                        CHINA,
                        List.of(),
                        2))
                .isEqualTo("52380.95");
    }

    @Test
    void aCalendarWithoutWorkingDayAsksForNothing() {
        WorkingCalendar never = WorkingCalendar.of(Map.of(), HolidayData.none("DE"));
        Period week = Period.of(Kind.WEEK, LocalDate.of(2026, 11, 25));

        assertThat(PeriodScaling.scale(BigDecimal.TEN, week, week.from(), week.to(), never, List.of(), 0))
                .isEqualTo("0");
    }

    private static BigDecimal scale(BigDecimal target, Period period, String from, String to, Absence... absences) {
        return PeriodScaling.scale(
                target, period, LocalDate.parse(from), LocalDate.parse(to), CHINA, List.of(absences), 0);
    }

    private static Absence absence(String from, String to) {
        return new Absence(LocalDate.parse(from), LocalDate.parse(to));
    }
}
