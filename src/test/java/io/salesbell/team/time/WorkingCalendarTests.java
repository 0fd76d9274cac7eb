package io.salesbell.team.time;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTests {
    private static final WorkingCalendar CHINA = WorkingCalendar.weekdays(HolidayData.load("CN"));

    @ParameterizedTest
    @CsvSource({
        "2024-02-04, true", // Sunday, made up
        "2024-02-09, true",
        "2024-02-10, false",
        "2024-10-12, true", // Saturday, made up
        "2025-01-26, true", // Sunday, made up
        "2025-01-28, false",
        "2025-10-08, false", // Wednesday off
        "2025-10-11, true", // Saturday, made up
        "2026-01-04, true", // Sunday, made up
        "2026-02-13, true",
        "2026-02-14, true", // Saturday, made up
        "2026-02-15, false",
        "2026-02-23, false", // Monday off
        "2026-02-24, true",
        "2026-02-28, true", // Saturday, made up
        "2026-03-01, false",
        "2026-10-07, false",
        "2026-10-08, true",
        "2026-10-10, true", // Saturday, made up
        "2026-10-11, false",
        "2027-10-01, true", // Friday of an unknown year
        "2027-10-02, false"
    })
    void knowsChinasWorkingDays(LocalDate day, boolean works) {
        assertThat(CHINA.isWorkingDay(day)).isEqualTo(works);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-12-31, 251",
        "2025-01-01, 2025-12-31, 248",
        "2026-02-01, 2026-02-28, 16",
        "2026-10-01, 2026-10-31, 18",
        "2026-10-10, 2026-10-10, 1",
        "2026-10-11, 2026-10-11, 0",
        "2027-01-01, 2027-12-31, 261",
        "2026-10-12, 2026-10-11, 0"
    })
    void countsWorkingDays(LocalDate from, LocalDate to, int days) {
        assertThat(CHINA.workingDays(from, to)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-14, 2026-02-24, 2026-02-13",
        "2026-02-19, 2026-02-24, 2026-02-14",
        "2026-09-30, 2026-10-08, 2026-09-29",
        "2026-10-09, 2026-10-10, 2026-10-08",
        "2026-10-10, 2026-10-12, 2026-10-09"
    })
    void stepsOverHolidaysAndOntoMakeUpDays(LocalDate day, LocalDate next, LocalDate previous) {
        assertThat(CHINA.nextWorkingDay(day)).isEqualTo(next);
        assertThat(CHINA.previousWorkingDay(day)).isEqualTo(previous);
    }

    @Test
    void findsTheThirdWorkingDayAfterAMonth() {
        assertThat(CHINA.plusWorkingDays(LocalDate.of(2026, 9, 30), 3)).isEqualTo(LocalDate.of(2026, 10, 10));
        assertThat(CHINA.plusWorkingDays(LocalDate.of(2026, 10, 3), 0)).isEqualTo(LocalDate.of(2026, 10, 3));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-05, 2026-10-08, 2026-10-10", // Monday of the week after 国庆
        "2026-10-11, 2026-10-08, 2026-10-10", // its Sunday
        "2026-09-28, 2026-09-28, 2026-09-30",
        "2026-11-25, 2026-11-23, 2026-11-27"
    })
    void findsTheEndsOfAWeek(LocalDate day, LocalDate first, LocalDate last) {
        assertThat(CHINA.firstWorkingDayOfWeek(day)).contains(first);
        assertThat(CHINA.lastWorkingDayOfWeek(day)).contains(last);
    }

    @Test
    void aWeekCanBeWhollyOff() {
        LocalDate springFestival = LocalDate.of(2026, 2, 18);

        assertThat(CHINA.firstWorkingDayOfWeek(springFestival)).isEmpty();
        assertThat(CHINA.lastWorkingDayOfWeek(springFestival)).isEmpty();
    }

    @Test
    void theFirstWorkingDayOnOrAfterCanBeTheDayItself() {
        assertThat(CHINA.firstWorkingDayOnOrAfter(LocalDate.of(2026, 2, 14))).isEqualTo("2026-02-14");
        assertThat(CHINA.firstWorkingDayOnOrAfter(LocalDate.of(2026, 2, 15))).isEqualTo("2026-02-24");
    }

    @Test
    void ownDaysWinOverTheCountrys() {
        WorkingCalendar team = CHINA.withDays(Map.of(
                LocalDate.of(2026, 10, 10), DayKind.OFF,
                LocalDate.of(2026, 10, 7), DayKind.WORK));

        assertThat(team.workingDays(LocalDate.of(2026, 10, 5), LocalDate.of(2026, 10, 11)))
                .isEqualTo(3);
        assertThat(team.isWorkingDay(LocalDate.of(2026, 10, 10))).isFalse();
    }

    @Test
    void aMakeUpDayHasMondaysHours() {
        WorkingCalendar calendar = WorkingCalendar.of(
                Map.of(MONDAY, List.of(hours(13, 18), hours(9, 12)), TUESDAY, List.of(hours(10, 19))),
                HolidayData.load("CN"));

        LocalDate makeUp = LocalDate.of(2026, 10, 10);
        assertThat(calendar.startOfWork(makeUp)).contains(makeUp.atTime(9, 0));
        assertThat(calendar.endOfWork(makeUp)).contains(makeUp.atTime(18, 0));
    }

    @Test
    void aMakeUpDayKeepsItsOwnHoursOrTakesTheFirstWorkingDays() {
        LocalDate saturday = LocalDate.of(2026, 10, 10);

        assertThat(week(SATURDAY, 11, 15).startOfWork(saturday)).contains(saturday.atTime(11, 0));
        assertThat(week(TUESDAY, 8, 16).startOfWork(saturday)).contains(saturday.atTime(8, 0));
        assertThat(WorkingCalendar.of(Map.of(), HolidayData.load("CN")).endOfWork(saturday))
                .contains(saturday.atTime(18, 0));
    }

    @Test
    void aDayOffHasNoHours() {
        LocalDate holiday = LocalDate.of(2026, 10, 1);

        assertThat(CHINA.startOfWork(holiday)).isEmpty();
        assertThat(CHINA.endOfWork(holiday)).isEmpty();
    }

    @Test
    void workCanLastUntilMidnight() {
        LocalDate monday = LocalDate.of(2026, 11, 23);

        assertThat(week(MONDAY, 16, 0).endOfWork(monday)).contains(LocalDateTime.of(2026, 11, 24, 0, 0));
    }

    @Test
    void refusesHoursThatOverlapOrRunBackwards() {
        assertThatIllegalArgumentException().isThrownBy(() -> hours(18, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WorkingCalendar.of(
                        Map.of(MONDAY, List.of(hours(9, 13), hours(12, 18))), HolidayData.none("DE")))
                .withMessageContaining("MONDAY");
    }

    @Test
    void aCalendarWithoutWorkingDayIsAnErrorAndNoLoop() {
        WorkingCalendar never = WorkingCalendar.of(Map.of(MONDAY, List.of()), HolidayData.none("DE"));
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThatExceptionOfType(NoWorkingTimeException.class).isThrownBy(() -> never.nextWorkingDay(day));
        assertThatExceptionOfType(NoWorkingTimeException.class).isThrownBy(() -> never.previousWorkingDay(day));
        assertThatExceptionOfType(NoWorkingTimeException.class).isThrownBy(() -> never.firstWorkingDayOnOrAfter(day));
        assertThat(never.workingDays(day, day.plusYears(100))).isZero();
        assertThat(never.lastWorkingDayOfWeek(day)).isEmpty();
    }

    @Test
    void eachDayIsWorkedByWhatHeldOnIt() {
        LocalDate change = LocalDate.of(2026, 11, 19);
        WorkingCalendar dated =
                WorkingCalendar.dated(new TreeMap<>(Map.of(LocalDate.MIN, CHINA, change, week(SATURDAY, 10, 16))));
        LocalDate first = LocalDate.of(2026, 11, 1);
        assertThat(dated.workingDays(first, change.minusDays(1)))
                .isEqualTo(CHINA.workingDays(first, change.minusDays(1)));
        assertThat(dated.isWorkingDay(LocalDate.of(2026, 11, 14))).isFalse();
        assertThat(dated.isWorkingDay(change)).isFalse();
        assertThat(dated.nextWorkingDay(change)).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(dated.previousWorkingDay(change)).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(dated.workingDays(first, LocalDate.of(2026, 11, 30))).isEqualTo(13 + 2);
        assertThat(dated.usualDaysPerWeek(change.minusDays(1))).isEqualTo(5);
        assertThat(dated.usualDaysPerWeek(change)).isEqualTo(1);
    }

    @Test
    void equalCalendarsAreEqualHoweverTheyWereGiven() {
        assertThat(new WorkingCalendar(new TreeMap<>(CHINA.plans())).withDays(Map.of()))
                .isEqualTo(WorkingCalendar.weekdays(HolidayData.load("CN")));
    }

    private static WorkingCalendar week(DayOfWeek day, int from, int to) {
        return WorkingCalendar.of(Map.of(day, List.of(hours(from, to))), HolidayData.load("CN"));
    }

    private static WorkingHours hours(int from, int to) {
        return new WorkingHours(LocalTime.of(from, 0), LocalTime.of(to, 0));
    }
}
