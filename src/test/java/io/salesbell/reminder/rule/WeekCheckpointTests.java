package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.Period;
import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.WorkingCalendar;
import io.salesbell.team.time.WorkingHours;
import java.math.BigDecimal;
import java.time.DayOfWeek;
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

class WeekCheckpointTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = WorkingCalendar.weekdays(HolidayData.load("CN"));

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-11-17, 2026-11-18T15:00, 2026-11-20T10:00, an ordinary week",
        "2026-09-21, 2026-09-23T15:00, 2026-09-24T10:00, 中秋 on Friday moves the end to Thursday",
        "2026-09-28, '',               2026-09-30T10:00, 国庆 from Thursday leaves only the end",
        "2026-10-05, '',               2026-10-09T10:00, 国庆 until Wednesday skips the midpoint",
        "2026-02-16, '',               '',               Spring Festival leaves nothing",
        "2026-04-27, 2026-04-29T15:00, 2026-04-30T10:00, 劳动节 on Friday",
        "2026-12-28, 2026-12-30T15:00, 2027-01-01T10:00, an unknown year follows the week"
    })
    void theMidpointIsSkippedOnAFreeDayAndTheEndMoves(LocalDate day, String midpoint, String end, String what) {
        Period week = Period.of(Period.Kind.WEEK, day);
        assertThat(local(WeekCheckpoint.MIDPOINT, week)).as(what).isEqualTo(midpoint);
        assertThat(local(WeekCheckpoint.END, week)).as(what).isEqualTo(end);
    }

    @Test
    void theNextOnePassesWeeksWithoutAny() {
        Instant now = instant("2026-02-12T12:00");
        assertThat(WeekCheckpoint.MIDPOINT.next(now, CHINA, SHANGHAI)).isEqualTo(instant("2026-02-25T15:00"));
        assertThat(WeekCheckpoint.END.next(now, CHINA, SHANGHAI)).isEqualTo(instant("2026-02-13T10:00"));
        assertThat(WeekCheckpoint.MIDPOINT.next(instant("2026-11-18T15:00"), CHINA, SHANGHAI))
                .isEqualTo(instant("2026-11-25T15:00"));
    }

    @Test
    void aTeamThatNeverWorksOnThatDayIsLookedAtAgainAfterAYear() {
        WorkingCalendar mondays = WorkingCalendar.of(
                Map.of(DayOfWeek.MONDAY, List.of(new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0)))),
                HolidayData.none("CN"));
        assertThat(WeekCheckpoint.MIDPOINT.next(instant("2026-11-18T12:00"), mondays, SHANGHAI))
                .isEqualTo(instant("2027-11-22T00:00"));
        assertThat(WeekCheckpoint.END.next(instant("2026-11-18T12:00"), mondays, SHANGHAI))
                .isEqualTo(instant("2026-11-23T10:00"));
    }

    @Test
    void threeInTheAfternoonIsLocalAcrossTheClockChange() {
        WorkingCalendar weekdays = WorkingCalendar.weekdays(HolidayData.none("US"));
        ZoneId newYork = ZoneId.of("America/New_York");
        assertThat(WeekCheckpoint.MIDPOINT.next(Instant.parse("2026-10-28T12:00:00Z"), weekdays, newYork))
                .isEqualTo("2026-10-28T19:00:00Z");
        assertThat(WeekCheckpoint.MIDPOINT.next(Instant.parse("2026-11-02T12:00:00Z"), weekdays, newYork))
                .isEqualTo("2026-11-04T20:00:00Z");
    }

    @Test
    void aReminderEndsWithTheNextCheckpointOrTheWeek() {
        Period week = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 18));
        assertThat(WeekCheckpoint.MIDPOINT.expires(week, CHINA, SHANGHAI)).isEqualTo(instant("2026-11-20T10:00"));
        assertThat(WeekCheckpoint.END.expires(week, CHINA, SHANGHAI)).isEqualTo(instant("2026-11-23T00:00"));
    }

    @ParameterizedTest
    @CsvSource({"9, 20, true, true", "10, 20, false, true", "16, 20, false, false", "0, 0, false, false"})
    void behindIsBelowHalfAtTheMidpointAndBelowFourFifthsAtTheEnd(
            BigDecimal done, BigDecimal target, boolean midpoint, boolean end) {
        assertThat(WeekCheckpoint.MIDPOINT.isBehind(done, target)).isEqualTo(midpoint);
        assertThat(WeekCheckpoint.END.isBehind(done, target)).isEqualTo(end);
    }

    private static String local(WeekCheckpoint checkpoint, Period week) {
        return checkpoint
                .in(week, CHINA, SHANGHAI)
                .map(at -> at.toLocalDateTime().toString())
                .orElse("");
    }

    private static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
