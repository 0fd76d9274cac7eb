package io.salesbell.chat.dingtalk.quota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class PaceTests {
    private static final Instant LONG_AGO = Instant.EPOCH;

    @Test
    void theEndIsWhereTheMonthsPaceLeads() {
        assertThat(new Pace(1500, 3000).end(at("2026-11-11T00:00"), LONG_AGO)).contains(LocalDate.of(2026, 11, 21));
        assertThat(new Pace(1000, 3000).end(at("2026-11-11T00:00"), LONG_AGO)).isEmpty();
        assertThat(new Pace(3000, 3000).end(at("2026-11-11T00:00"), LONG_AGO)).contains(LocalDate.of(2026, 11, 11));
    }

    @Test
    void aCountThatBeganInMidMonthIsNotSpreadOverTheDaysBefore() {
        Instant since = at("2026-11-11T00:00").toInstant();
        assertThat(new Pace(1500, 3000).end(at("2026-11-16T00:00"), since)).contains(LocalDate.of(2026, 11, 21));
        assertThat(new Pace(700, 3000).end(at("2026-11-11T02:00"), since))
                .as("what the first hours use is a day's")
                .contains(LocalDate.of(2026, 11, 15));
        assertThat(new Pace(500, 3000).end(at("2026-11-12T00:00"), since))
                .as("too early to say")
                .isEmpty();
    }

    private static ZonedDateTime at(String local) {
        return ZonedDateTime.parse(local + ":00+08:00[Asia/Shanghai]");
    }
}
