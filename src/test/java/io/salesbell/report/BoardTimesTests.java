package io.salesbell.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.Period;
import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardTimesTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CHINA = WorkingCalendar.weekdays(HolidayData.load("CN"));

    @ParameterizedTest(name = "{4}: {0} after {1}")
    @CsvSource({
        "WEEK,  2026-11-17T10:00, 2026-11-23T09:30, 2026-11-16, an ordinary week",
        "WEEK,  2026-11-23T09:29, 2026-11-23T09:30, 2026-11-16, a minute before",
        "WEEK,  2026-11-23T09:30, 2026-11-30T09:30, 2026-11-23, that very moment",
        "WEEK,  2026-09-27T12:00, 2026-09-28T09:30, 2026-09-21, 中秋 ends on Sunday",
        "WEEK,  2026-09-30T12:00, 2026-10-08T09:30, 2026-09-28, 国庆 holds the board until Thursday",
        "WEEK,  2026-10-08T12:00, 2026-10-12T09:30, 2026-10-05, the short week after 国庆 has its own",
        "WEEK,  2026-02-12T12:00, 2026-02-24T09:30, 2026-02-09, Spring Festival holds it nine days",
        "WEEK,  2026-02-24T12:00, 2026-03-02T09:30, 2026-02-23, the whole week off has no board",
        "WEEK,  2026-01-04T12:00, 2026-01-05T09:30, 2025-12-29, a make-up Sunday is still the week before",
        "MONTH, 2026-11-17T10:00, 2026-12-01T09:30, 2026-11-01, an ordinary month",
        "MONTH, 2026-09-30T12:00, 2026-10-08T09:30, 2026-09-01, 国庆 holds the month's board",
        "MONTH, 2025-12-31T12:00, 2026-01-04T09:30, 2025-12-01, a make-up Sunday is a working day",
        "MONTH, 2026-01-31T12:00, 2026-02-02T09:30, 2026-01-01, the month starts on a Sunday"
    })
    void boardsComeOnTheFirstWorkingDayAfter(
            Period.Kind kind, LocalDateTime now, LocalDateTime expected, LocalDate period, String when) {
        BoardTimes times = new BoardTimes(kind, CHINA, SHANGHAI);
        Instant at = times.next(instant(now));
        assertThat(at).isEqualTo(instant(expected));
        assertThat(times.latest(at).from()).isEqualTo(period);
    }

    @Test
    void afterALongOutageOnlyTheLatestPeriodCounts() {
        BoardTimes times = new BoardTimes(Period.Kind.WEEK, CHINA, SHANGHAI);
        Instant back = instant(LocalDateTime.parse("2026-12-16T03:00"));
        assertThat(times.latest(back).from()).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(times.next(back)).isEqualTo(instant(LocalDateTime.parse("2026-12-21T09:30")));
    }

    @Test
    void halfPastNineIsLocalOnBothSidesOfTheClockChange() {
        WorkingCalendar weekdays = WorkingCalendar.weekdays(HolidayData.none("US"));
        BoardTimes times = new BoardTimes(Period.Kind.WEEK, weekdays, ZoneId.of("America/New_York"));
        assertThat(times.next(Instant.parse("2026-10-29T12:00:00Z"))).isEqualTo("2026-11-02T14:30:00Z");
        assertThat(times.next(Instant.parse("2026-03-05T12:00:00Z"))).isEqualTo("2026-03-09T13:30:00Z");
        assertThat(times.next(Instant.parse("2026-03-01T12:00:00Z"))).isEqualTo("2026-03-02T14:30:00Z");
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }
}
