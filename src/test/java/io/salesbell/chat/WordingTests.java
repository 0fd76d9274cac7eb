package io.salesbell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordingTests {
    private static final Instant NEW_YEAR_IN_SHANGHAI = Instant.parse("2026-12-31T17:00:00Z");

    @Test
    void theYearIsWrittenWhereItIsNotTheReadersOwn() {
        Wording wording = new Wording(TestWords.catalogue(), Clock.fixed(NEW_YEAR_IN_SHANGHAI, ZoneOffset.UTC));
        Text today = Text.from(LocalDate.of(2027, 1, 1));
        Text yesterday = Text.from(LocalDate.of(2026, 12, 31));
        ZoneId shanghai = ZoneId.of("Asia/Shanghai");
        assertThat(wording.plain(today, Locale.ENGLISH, shanghai)).isEqualTo("Fri 1/1");
        assertThat(wording.plain(yesterday, Locale.ENGLISH, shanghai)).isEqualTo("Thu 12/31/2026");
        assertThat(wording.plain(yesterday, Locale.CHINESE, ZoneOffset.UTC)).isEqualTo("12/31 周四");
    }
}
