package io.salesbell.team.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = WorkingCalendar.weekdays(HolidayData.load("CN"));

    @ParameterizedTest(name = "{0}: quiet {1}, next {2}, last {3}")
    @CsvSource({
        "2026-11-24T10:00, false, 2026-11-24T10:00, 2026-11-24T10:00",
        "2026-11-24T20:59, false, 2026-11-24T20:59, 2026-11-24T20:59",
        "2026-11-24T21:00, true, 2026-11-25T08:00, 2026-11-24T20:59",
        "2026-11-25T03:00, true, 2026-11-25T08:00, 2026-11-24T20:59",
        "2026-11-25T08:00, false, 2026-11-25T08:00, 2026-11-25T08:00",
        "2026-11-28T12:00, true, 2026-11-30T08:00, 2026-11-27T20:59", // Saturday
        "2026-11-28T00:00, true, 2026-11-30T08:00, 2026-11-27T20:59", // as Friday ends
        "2026-10-04T12:00, true, 2026-10-08T08:00, 2026-09-30T20:59", // 国庆
        "2026-10-10T12:00, false, 2026-10-10T12:00, 2026-10-10T12:00", // made-up Saturday
        "2026-10-09T22:00, true, 2026-10-10T08:00, 2026-10-09T20:59"
    })
    void byDefaultNightsAndDaysOffAreQuiet(
            LocalDateTime moment, boolean quiet, LocalDateTime next, LocalDateTime last) {
        check(QuietHours.standard(), CHINA, SHANGHAI, moment, quiet, next, last);
    }

    @ParameterizedTest(name = "{0}: quiet {1}, next {2}, last {3}")
    @CsvSource({
        "2026-11-28T12:00, false, 2026-11-28T12:00, 2026-11-28T12:00",
        "2026-11-28T22:00, true, 2026-11-29T08:00, 2026-11-28T20:59"
    })
    void daysOffNeedNotBeQuiet(LocalDateTime moment, boolean quiet, LocalDateTime next, LocalDateTime last) {
        QuietHours nights = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0), false);

        check(nights, CHINA, SHANGHAI, moment, quiet, next, last);
    }

    @ParameterizedTest(name = "{0}: quiet {1}, next {2}, last {3}")
    @CsvSource({
        "2026-11-24T12:30, true, 2026-11-24T14:00, 2026-11-24T11:59",
        "2026-11-24T14:00, false, 2026-11-24T14:00, 2026-11-24T14:00",
        "2026-11-24T23:30, false, 2026-11-24T23:30, 2026-11-24T23:30",
        "2026-11-28T12:30, true, 2026-11-30T00:00, 2026-11-27T23:59"
    })
    void quietHoursNeedNotCrossMidnight(LocalDateTime moment, boolean quiet, LocalDateTime next, LocalDateTime last) {
        QuietHours siesta = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), true);

        check(siesta, CHINA, SHANGHAI, moment, quiet, next, last);
    }

    @ParameterizedTest(name = "{0} to {1}, {2}: quiet {3}, next {4}, last {5}")
    @CsvSource({
        "22:00, 00:00, 2026-11-24T23:00, true, 2026-11-25T00:00, 2026-11-24T21:59",
        "22:00, 00:00, 2026-11-25T00:00, false, 2026-11-25T00:00, 2026-11-25T00:00",
        "00:00, 07:00, 2026-11-25T00:00, true, 2026-11-25T07:00, 2026-11-24T23:59",
        "08:00, 07:59:30, 2026-11-25T09:00, true, 2026-11-26T07:59:30, 2026-11-25T07:59:30"
    })
    void quietHoursMayTouchMidnightOrLeaveHalfAMinute(
            LocalTime from, LocalTime to, LocalDateTime moment, boolean quiet, LocalDateTime next, LocalDateTime last) {
        check(new QuietHours(from, to, true), CHINA, SHANGHAI, moment, quiet, next, last);
    }

    @Test
    void noneIsNeverQuiet() {
        LocalDateTime sundayNight = LocalDateTime.parse("2026-11-29T03:00");

        check(QuietHours.none(), CHINA, SHANGHAI, sundayNight, false, sundayNight, sundayNight);
    }

    @ParameterizedTest(name = "{0} {1}: quiet {2}, next {3}")
    @CsvSource({
        "Europe/Berlin, 2026-03-29T01:30:00Z, true, 2026-03-30T06:00:00Z", // a Sunday
        "Europe/Berlin, 2026-10-26T06:59:00Z, true, 2026-10-26T07:00:00Z",
        "America/New_York, 2026-11-24T02:00:00Z, true, 2026-11-24T13:00:00Z", // still Monday there
        "America/New_York, 2026-11-28T01:00:00Z, false, 2026-11-28T01:00:00Z" // Saturday in UTC, Friday there
    })
    void goesByTheMembersZone(ZoneId zone, Instant moment, boolean quiet, Instant next) {
        WorkingCalendar weekdays = WorkingCalendar.weekdays(HolidayData.none("DE"));
        QuietHours hours = QuietHours.standard();

        assertThat(hours.isQuiet(moment, zone, weekdays)).isEqualTo(quiet);
        assertThat(hours.nextAllowed(moment, zone, weekdays)).isEqualTo(next);
    }

    @Test
    void aCalendarWithoutWorkingDayIsAnErrorAndNoLoop() {
        WorkingCalendar never = WorkingCalendar.of(Map.of(), HolidayData.none("DE"));
        Instant moment = Instant.parse("2026-11-24T02:00:00Z");
        QuietHours hours = QuietHours.standard();

        assertThat(hours.isQuiet(moment, SHANGHAI, never)).isTrue();
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> hours.nextAllowed(moment, SHANGHAI, never));
        assertThatExceptionOfType(NoWorkingTimeException.class)
                .isThrownBy(() -> hours.lastAllowedBefore(moment, SHANGHAI, never));
    }

    private static void check(
            QuietHours hours,
            WorkingCalendar calendar,
            ZoneId zone,
            LocalDateTime moment,
            boolean quiet,
            LocalDateTime next,
            LocalDateTime last) {
        Instant at = moment.atZone(zone).toInstant();

        assertThat(hours.isQuiet(at, zone, calendar)).isEqualTo(quiet);
        assertThat(hours.nextAllowed(at, zone, calendar).atZone(zone).toLocalDateTime())
                .isEqualTo(next);
        assertThat(hours.lastAllowedBefore(at, zone, calendar).atZone(zone).toLocalDateTime())
                .isEqualTo(last);
    }
}
