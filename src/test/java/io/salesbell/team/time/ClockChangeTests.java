package io.salesbell.team.time;

import static io.salesbell.team.time.ClockMode.WORKING_DAYS;
import static io.salesbell.team.time.ClockMode.WORKING_HOURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockChangeTests {
    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.weekdays(HolidayData.none("DE"));

    @ParameterizedTest(name = "{0}: {1} + {2} h = {3}")
    @CsvSource({
        // Every day is worked here, so that the Sunday on which clocks change is a working day of 23 or 25 hours.
        "Europe/Berlin, 2026-03-28T15:00, 24, 2026-03-29T16:00",
        "Europe/Berlin, 2026-03-29T00:00, 23, 2026-03-30T00:00",
        "Europe/Berlin, 2026-10-24T15:00, 24, 2026-10-25T14:00",
        "Europe/Berlin, 2026-10-25T00:00, 25, 2026-10-26T00:00",
        "America/New_York, 2026-03-07T15:00, 24, 2026-03-08T16:00",
        "America/New_York, 2026-11-01T00:00, 25, 2026-11-02T00:00",
        "Africa/Cairo, 2026-04-24T01:00, 23, 2026-04-25T00:00", // that Friday starts at 1:00
        "Pacific/Apia, 2011-12-29T12:00, 24, 2011-12-31T12:00" // the 30th never was
    })
    void anHourIsAnHourWhereClocksChange(ZoneId zone, LocalDateTime start, int hours, LocalDateTime deadline) {
        ResponseClock clock = clock(WORKING_DAYS, everyDay(), zone);

        assertThat(clock.deadline(at(start, zone), Duration.ofHours(hours))).isEqualTo(at(deadline, zone));
        assertThat(clock.elapsed(at(start, zone), at(deadline, zone))).isEqualTo(Duration.ofHours(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-27T15:00, 2026-03-30T15:00",
        "Europe/Berlin, 2026-10-23T15:00, 2026-10-26T15:00",
        "America/New_York, 2026-03-06T15:00, 2026-03-09T15:00",
        "America/New_York, 2026-10-30T15:00, 2026-11-02T15:00"
    })
    void aChangeOfClocksOnAFreeSundayIsNotFelt(ZoneId zone, LocalDateTime friday, LocalDateTime monday) {
        assertThat(clock(WORKING_DAYS, WEEKDAYS, zone).deadline(at(friday, zone), Duration.ofHours(24)))
                .isEqualTo(at(monday, zone));
    }

    @Test
    void aDateThatClocksSetBackShowTwiceIsCountedOnce() {
        ZoneId newfoundland = ZoneId.of("America/St_Johns");
        ResponseClock clock = clock(WORKING_DAYS, everyDay(), newfoundland);
        Instant secondTimeElevenPm = Instant.parse("2010-11-07T02:45:00Z");

        assertThat(secondTimeElevenPm.atZone(newfoundland).toLocalDateTime()).isEqualTo("2010-11-06T23:15");
        assertThat(clock.deadline(secondTimeElevenPm, Duration.ofHours(30)))
                .isEqualTo(secondTimeElevenPm.plus(Duration.ofHours(30)));
        assertThat(clock.elapsed(secondTimeElevenPm.minusSeconds(60), secondTimeElevenPm.plusSeconds(60)))
                .isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void workingHoursThatAChangeOfClocksSwallowsAreLost() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingCalendar night = WorkingCalendar.of(
                Map.of(DayOfWeek.SUNDAY, List.of(new WorkingHours(LocalTime.of(2, 10), LocalTime.of(2, 50)))),
                HolidayData.none("DE"));

        assertThat(clock(WORKING_HOURS, night, berlin)
                        .deadline(at(LocalDateTime.parse("2026-03-29T00:00"), berlin), Duration.ofMinutes(30)))
                .isEqualTo(at(LocalDateTime.parse("2026-04-05T02:40"), berlin));
    }

    private static ResponseClock clock(ClockMode mode, WorkingCalendar calendar, ZoneId zone) {
        return new ResponseClock(mode, calendar, zone, List.of());
    }

    private static WorkingCalendar everyDay() {
        WorkingHours hours = new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0));
        Map<DayOfWeek, List<WorkingHours>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return WorkingCalendar.of(week, HolidayData.none("DE"));
    }

    private static Instant at(LocalDateTime local, ZoneId zone) {
        return local.atZone(zone).toInstant();
    }
}
