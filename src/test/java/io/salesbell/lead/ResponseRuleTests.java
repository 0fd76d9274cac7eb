package io.salesbell.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.team.time.ClockMode;
import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseRuleTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = WorkingCalendar.weekdays(HolidayData.load("CN"));

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "2026-11-17T10:00, 2026-11-18T10:00, 2026-11-18T10:00, 24, a working day later",
        "2026-11-20T15:00, 2026-11-23T15:00, 2026-11-23T15:00, 24, over the weekend",
        "2026-11-17T03:00, 2026-11-18T03:00, 2026-11-17T20:59, 24, a deadline at night is reminded the evening before",
        "2026-11-17T22:30, 2026-11-18T22:30, 2026-11-18T20:59, 24, a deadline late in the evening",
        "2026-11-20T23:30, 2026-11-23T23:30, 2026-11-23T20:59, 24, late on Friday",
        "2026-09-30T15:00, 2026-10-08T15:00, 2026-10-08T15:00, 24, over the National Day holidays",
        "2026-10-09T15:00, 2026-10-10T15:00, 2026-10-10T15:00, 24, into a make-up Saturday",
        "2026-11-21T12:00, 2026-11-24T00:00, 2026-11-23T20:59, 24, given on a Saturday",
        "2026-11-17T21:30, 2026-11-17T23:30, 2026-11-18T08:00, 2, nothing allowed between: the first moment after"
    })
    void theReminderComesAtTheDeadlineOrBeforeTheNight(
            String assigned, String deadline, String reminder, int hours, String name) {
        ResponseRule.Running rule = running(ClockMode.WORKING_DAYS, hours);
        assertThat(rule.deadline(at(assigned))).isEqualTo(at(deadline));
        assertThat(rule.remindAt(at(assigned))).isEqualTo(at(reminder));
    }

    @Test
    void aWebFormIsDueWithinAWorkingHour() {
        ResponseRule.Running rule = running(ClockMode.WORKING_HOURS, 1);
        assertThat(rule.deadline(at("2026-11-20T17:30"))).isEqualTo(at("2026-11-23T09:30"));
        assertThat(rule.remindAt(at("2026-11-20T17:30"))).isEqualTo(at("2026-11-23T09:30"));
    }

    @Test
    void theHoursSaidAreThoseTheClockRan() {
        ResponseRule.Running rule = running(ClockMode.WORKING_DAYS, 24);
        assertThat(rule.elapsed(at("2026-11-20T15:00"), at("2026-11-23T15:00")).toHours())
                .isEqualTo(24);
        assertThat(rule.elapsed(at("2026-11-17T03:00"), at("2026-11-17T20:59")).toHours())
                .isEqualTo(17);
    }

    private static ResponseRule.Running running(ClockMode mode, int hours) {
        return new ResponseRule.Running(new ResponseRule(mode, hours), CHINA, QuietHours.standard(), SHANGHAI);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
