package io.salesbell.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.Period;
import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.WorkingCalendar;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetDerivationTests {
    private static final String METRIC = "visits";
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private final TargetDerivation derivation = new TargetDerivation(WorkingCalendar.weekdays(HolidayData.load("CN")));

    @ParameterizedTest(name = "{0} each {1} asks for {2} in the {3} of {4}")
    @CsvSource({
        "20, WEEK, 20, WEEK, 2026-11-17",
        "20, WEEK, 84, MONTH, 2026-11-17", // 21 working days
        "20, WEEK, 4, DAY, 2026-11-17",
        "20, WEEK, 0, DAY, 2026-11-21", // a Saturday
        "20, WEEK, 12, WEEK, 2026-10-07", // National Day until Wednesday, Saturday made up
        "21, MONTH, 5, WEEK, 2026-11-17",
        "21, MONTH, 21, MONTH, 2026-11-17",
        "21, MONTH, 1, DAY, 2026-11-17"
    })
    void countsDeriveByWorkingDays(
            BigDecimal value, Period.Kind per, BigDecimal asked, Period.Kind kind, LocalDate day) {
        assertThat(of(Metric.Unit.COUNT, kind, day, LONG_AGO, target(0, value, per, "2026-01-01", null)))
                .isEqualByComparingTo(asked);
    }

    @Test
    void aWeekThatCrossesTwoMonthsTakesItsDaysFromEach() {
        // one of November's 21 working days, four of December's 23
        assertThat(of(
                        Metric.Unit.MONEY,
                        Period.Kind.WEEK,
                        LocalDate.of(2026, 11, 30),
                        LONG_AGO,
                        target(0, new BigDecimal(210000), Period.Kind.MONTH, "2026-01-01", "2026-12-01"),
                        target(0, new BigDecimal(230000), Period.Kind.MONTH, "2026-12-01", null)))
                .isEqualByComparingTo("50000");
    }

    @Test
    void aTargetForAnotherPeriodLeavesTheDaysBeforeAsTheyWere() {
        DatedTarget weekly = target(0, new BigDecimal(20), Period.Kind.WEEK, "2026-01-01", "2026-12-01");
        DatedTarget monthly = target(0, new BigDecimal(46), Period.Kind.MONTH, "2026-12-01", null);
        assertThat(of(Metric.Unit.COUNT, Period.Kind.MONTH, LocalDate.of(2026, 11, 1), LONG_AGO, weekly, monthly))
                .isEqualByComparingTo("84");
        assertThat(of(Metric.Unit.COUNT, Period.Kind.MONTH, LocalDate.of(2026, 12, 1), LONG_AGO, weekly, monthly))
                .isEqualByComparingTo("46");
        assertThat(of(Metric.Unit.COUNT, Period.Kind.WEEK, LocalDate.of(2026, 12, 1), LONG_AGO, weekly, monthly))
                .as("Monday is the week's, four days are December's")
                .isEqualByComparingTo("12");
    }

    @Test
    void whoJoinsInTheWeekOwesTheDaysThatAreLeft() {
        assertThat(of(
                        Metric.Unit.COUNT,
                        Period.Kind.WEEK,
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 18),
                        target(0, new BigDecimal(20), Period.Kind.WEEK, "2026-01-01", null)))
                .isEqualByComparingTo("12");
    }

    @Test
    void percentagesAreTheSameForAnyLength() {
        assertThat(of(
                        Metric.Unit.PERCENT,
                        Period.Kind.WEEK,
                        LocalDate.of(2026, 11, 17),
                        LocalDate.of(2026, 11, 18),
                        target(0, new BigDecimal(30), Period.Kind.MONTH, "2026-01-01", null)))
                .isEqualByComparingTo("30");
    }

    @Test
    void theNearestTargetWins() {
        assertThat(of(
                        Metric.Unit.COUNT,
                        Period.Kind.WEEK,
                        LocalDate.of(2026, 11, 17),
                        LONG_AGO,
                        target(100, new BigDecimal(5), Period.Kind.WEEK, "2026-11-01", null),
                        target(1, new BigDecimal(10), Period.Kind.WEEK, "2026-11-01", null),
                        target(0, new BigDecimal(15), Period.Kind.WEEK, "2026-01-01", null)))
                .isEqualByComparingTo("15");
    }

    @Test
    void eachWeekOfAMonthAsksForWhatWasInForceInIt() {
        // weeks until the 22nd ask for 10, those after for 20: 15 days at 2, 6 at 4
        assertThat(of(
                        Metric.Unit.COUNT,
                        Period.Kind.MONTH,
                        LocalDate.of(2026, 11, 17),
                        LONG_AGO,
                        target(0, new BigDecimal(10), Period.Kind.WEEK, "2026-01-01", "2026-11-23"),
                        target(0, new BigDecimal(20), Period.Kind.WEEK, "2026-11-23", null)))
                .isEqualByComparingTo("54");
    }

    @Test
    void aFirstTargetHoldsForTheWholeOfThePeriodItWasSetIn() {
        DatedTarget first = target(1, new BigDecimal(20), Period.Kind.WEEK, "2026-11-18", null);
        assertThat(of(Metric.Unit.COUNT, Period.Kind.WEEK, LocalDate.of(2026, 11, 17), LONG_AGO, first))
                .isEqualByComparingTo("20");
        assertThat(of(Metric.Unit.COUNT, Period.Kind.MONTH, LocalDate.of(2026, 11, 17), LONG_AGO, first))
                .isEqualByComparingTo("84");
    }

    @Test
    void nothingIsAskedBeforeOrAfterATarget() {
        DatedTarget past = target(0, BigDecimal.TEN, Period.Kind.WEEK, "2026-11-02", "2026-11-09");
        Period week = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 17));
        assertThat(derivation.of(reached(LONG_AGO, stretch(week, past)), METRIC, Metric.Unit.COUNT))
                .isEmpty();
        assertThat(derivation.of(reached(LONG_AGO, stretch(week)), METRIC, Metric.Unit.COUNT))
                .isEmpty();
    }

    @Test
    void whoChangesTeamsOwesEachItsDays() {
        Period week = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 17));
        Period untilWednesday = week.within(week.from(), LocalDate.of(2026, 11, 18));
        Period fromThursday = week.within(LocalDate.of(2026, 11, 19), week.to());
        DatedTarget ten = target(1, new BigDecimal(10), Period.Kind.WEEK, "2026-01-01", null);
        DatedTarget twenty = target(1, new BigDecimal(20), Period.Kind.WEEK, "2026-01-01", null);
        assertThat(derivation.of(
                        reached(LONG_AGO, stretch(untilWednesday, ten), stretch(fromThursday, twenty)),
                        METRIC,
                        Metric.Unit.COUNT))
                .hasValue(new BigDecimal(14));
        assertThat(derivation.of(
                        reached(LONG_AGO, stretch(untilWednesday, ten), stretch(fromThursday)),
                        METRIC,
                        Metric.Unit.COUNT))
                .hasValue(new BigDecimal(6));
        assertThat(derivation.of(
                        reached(LONG_AGO, stretch(untilWednesday, ten), stretch(fromThursday)),
                        METRIC,
                        Metric.Unit.PERCENT))
                .hasValue(new BigDecimal(10));
    }

    private BigDecimal of(
            Metric.Unit unit, Period.Kind kind, LocalDate day, LocalDate joinedOn, DatedTarget... targets) {
        return derivation
                .of(reached(joinedOn, stretch(Period.of(kind, day), targets)), METRIC, unit)
                .orElseThrow();
    }

    private static TargetRows.Stretch stretch(Period days, DatedTarget... targets) {
        return new TargetRows.Stretch(days.from(), days.to(), Map.of(METRIC, List.of(targets)));
    }

    private static TargetRows.Reached reached(LocalDate joinedOn, TargetRows.Stretch... stretches) {
        return new TargetRows.Reached(joinedOn, ZoneId.of("Asia/Shanghai"), List.of(stretches));
    }

    private static DatedTarget target(
            int distance, BigDecimal value, Period.Kind per, String from, @Nullable String until) {
        return new DatedTarget(
                distance, value, per, LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
