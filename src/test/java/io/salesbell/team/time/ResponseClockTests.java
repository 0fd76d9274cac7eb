package io.salesbell.team.time;

import static io.salesbell.team.time.ClockMode.AROUND_THE_CLOCK;
import static io.salesbell.team.time.ClockMode.WORKING_DAYS;
import static io.salesbell.team.time.ClockMode.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseClockTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = WorkingCalendar.weekdays(HolidayData.load("CN"));
    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.weekdays(HolidayData.none("DE"));

    @ParameterizedTest(name = "{0} + {1} h = {2}")
    @CsvSource({
        "2026-11-27T15:00, 24, 2026-11-30T15:00", // Friday to Monday
        "2026-11-24T10:30, 24, 2026-11-25T10:30",
        "2026-11-24T10:30, 0, 2026-11-24T10:30",
        "2026-11-28T10:00, 24, 2026-12-01T00:00", // starts on Saturday: all of Monday
        "2026-11-28T10:00, 20, 2026-11-30T20:00",
        "2026-11-27T00:00, 24, 2026-11-28T00:00", // over as Friday ends
        "2026-11-27T15:00, 72, 2026-12-02T15:00",
        "2026-09-30T15:00, 24, 2026-10-08T15:00", // over 国庆
        "2026-10-03T12:00, 24, 2026-10-09T00:00", // within 国庆
        "2026-10-09T15:00, 24, 2026-10-10T15:00", // onto the made-up Saturday
        "2026-10-10T15:00, 24, 2026-10-12T15:00",
        "2026-02-14T09:00, 48, 2026-02-25T09:00", // from a made-up Saturday over 春节
        "2027-10-01T09:00, 24, 2027-10-04T09:00" // unknown year: weekdays
    })
    void runsAllDayOnWorkingDaysOnly(LocalDateTime start, int hours, LocalDateTime deadline) {
        ResponseClock clock = clock(WORKING_DAYS, CHINA, SHANGHAI);

        assertThat(clock.deadline(at(start, SHANGHAI), Duration.ofHours(hours))).isEqualTo(at(deadline, SHANGHAI));
        assertThat(clock.elapsed(at(start, SHANGHAI), at(deadline, SHANGHAI))).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest(name = "{0} + {1} min = {2}")
    @CsvSource({
        "2026-11-24T10:00, 60, 2026-11-24T11:00",
        "2026-11-24T11:30, 60, 2026-11-24T14:00", // over lunch
        "2026-11-24T17:00, 60, 2026-11-24T18:00",
        "2026-11-27T17:30, 60, 2026-11-30T09:30",
        "2026-11-28T17:30, 60, 2026-11-30T10:00",
        "2026-11-24T06:00, 60, 2026-11-24T10:00",
        "2026-11-24T22:00, 450, 2026-11-25T18:00", // one whole working day
        "2026-09-30T17:45, 60, 2026-10-08T09:45"
    })
    void countsWorkingHoursOnly(LocalDateTime start, int minutes, LocalDateTime deadline) {
        List<WorkingHours> hours = List.of(
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(12, 0)),
                new WorkingHours(LocalTime.of(13, 30), LocalTime.of(18, 0)));
        Map<DayOfWeek, List<WorkingHours>> week = Map.of(
                DayOfWeek.MONDAY, hours,
                DayOfWeek.TUESDAY, hours,
                DayOfWeek.WEDNESDAY, hours,
                DayOfWeek.THURSDAY, hours,
                DayOfWeek.FRIDAY, hours);
        ResponseClock clock = clock(WORKING_HOURS, WorkingCalendar.of(week, HolidayData.load("CN")), SHANGHAI);

        assertThat(clock.deadline(at(start, SHANGHAI), Duration.ofMinutes(minutes)))
                .isEqualTo(at(deadline, SHANGHAI));
        assertThat(clock.elapsed(at(start, SHANGHAI), at(deadline, SHANGHAI))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void aroundTheClockNothingStopsIt() {
        Instant friday = Instant.parse("2026-11-27T15:00:00Z");
        ResponseClock clock = new ResponseClock(
                AROUND_THE_CLOCK, never(), SHANGHAI, List.of(new Absence(LocalDate.MIN, LocalDate.MAX)));

        assertThat(clock.deadline(friday, Duration.ofHours(24))).isEqualTo("2026-11-28T15:00:00Z");
        assertThat(clock.elapsed(friday, friday.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
    }

    @ParameterizedTest(name = "leave {0}..{1}: {2} + 24 h = {3}")
    @CsvSource({
        "2026-11-30, 2026-12-01, 2026-11-27T15:00, 2026-12-02T15:00",
        "2026-11-24, 2026-11-24, 2026-11-24T10:00, 2026-11-26T00:00", // starts during leave: all of Wednesday
        "2026-12-01, 2027-05-31, 2026-11-30T12:00, 2027-06-01T12:00", // half a year
        "2024-01-01, 2027-12-31, 2026-11-30T12:00, 2028-01-04T00:00", // longer than any search
        "2026-12-05, 2026-12-06, 2026-12-04T12:00, 2026-12-07T12:00" // a weekend
    })
    void standsStillDuringLeave(LocalDate from, LocalDate to, LocalDateTime start, LocalDateTime deadline) {
        ResponseClock clock = new ResponseClock(WORKING_DAYS, WEEKDAYS, SHANGHAI, List.of(new Absence(from, to)));

        assertThat(clock.deadline(at(start, SHANGHAI), Duration.ofHours(24))).isEqualTo(at(deadline, SHANGHAI));
        assertThat(clock.elapsed(at(start, SHANGHAI), at(deadline, SHANGHAI))).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void overlappingLeavesCountOnce() {
        ResponseClock clock = new ResponseClock(
                WORKING_DAYS,
                WEEKDAYS,
                SHANGHAI,
                List.of(
                        absence("2026-11-26", "2026-12-01"),
                        absence("2026-11-24", "2026-11-27"),
                        absence("2026-12-02", "2026-12-02")));

        assertThat(clock.deadline(at(LocalDateTime.parse("2026-11-23T18:00"), SHANGHAI), Duration.ofHours(24)))
                .isEqualTo(at(LocalDateTime.parse("2026-12-03T18:00"), SHANGHAI));
    }

    @Test
    void endsWithAnErrorWhereNobodyEverWorks() {
        Instant start = Instant.parse("2026-11-24T02:00:00Z");
        ResponseClock noDays = clock(WORKING_DAYS, never(), SHANGHAI);
        ResponseClock gone = new ResponseClock(
                WORKING_HOURS, WEEKDAYS, SHANGHAI, List.of(new Absence(LocalDate.of(2026, 12, 1), LocalDate.MAX)));

        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> noDays.deadline(start, Duration.ofHours(1)));
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> gone.deadline(start, Duration.ofHours(100)));
        assertThat(noDays.elapsed(start, start.plus(Duration.ofDays(1000)))).isZero();
    }

    @Test
    void nothingElapsesBackwardsAndNothingNegativeIsAllowed() {
        Instant start = Instant.parse("2026-11-24T02:00:00Z");
        ResponseClock clock = clock(WORKING_DAYS, WEEKDAYS, SHANGHAI);

        assertThat(clock.elapsed(start, start.minusSeconds(1))).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> clock.deadline(start, Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> absence("2026-12-02", "2026-12-01"));
    }

    private static ResponseClock clock(ClockMode mode, WorkingCalendar calendar, ZoneId zone) {
        return new ResponseClock(mode, calendar, zone, List.of());
    }

    private static Absence absence(String from, String to) {
        return new Absence(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static WorkingCalendar never() {
        return WorkingCalendar.of(Map.of(), HolidayData.none("DE"));
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
