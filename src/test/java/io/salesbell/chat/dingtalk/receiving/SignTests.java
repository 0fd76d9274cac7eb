package io.salesbell.chat.dingtalk.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.schedule.WallClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignTests {
    private static final long SENT = 1577262236757L;
    private static final String RIGHT = "DJrE6qdyVGCQz9z5r2MDuNcNAhwYnuAkyj13cx169CA=";

    @Test
    void dingTalksOwnExampleIsRight() {
        assertThat(at(Duration.ZERO).isValid(String.valueOf(SENT), RIGHT)).isTrue();
    }

    @Test
    void aSignHoldsForAnHourEitherWay() {
        assertThat(at(Duration.ofMinutes(59)).isValid(String.valueOf(SENT), RIGHT))
                .isTrue();
        assertThat(at(Duration.ofMinutes(-59)).isValid(String.valueOf(SENT), RIGHT))
                .isTrue();
        assertThat(at(Duration.ofMinutes(61)).isValid(String.valueOf(SENT), RIGHT))
                .isFalse();
        assertThat(at(Duration.ofMinutes(-61)).isValid(String.valueOf(SENT), RIGHT))
                .isFalse();
    }

    @Test
    void whatIsForgedOrMissingIsRefused() {
        Sign sign = at(Duration.ZERO);
        assertThat(sign.isValid(null, RIGHT)).isFalse();
        assertThat(sign.isValid(String.valueOf(SENT), null)).isFalse();
        assertThat(sign.isValid(String.valueOf(SENT), "")).isFalse();
        assertThat(sign.isValid(String.valueOf(SENT), "not base 64 !")).isFalse();
        assertThat(sign.isValid(String.valueOf(SENT + 1), RIGHT)).isFalse();
        assertThat(sign.isValid("-1", RIGHT)).isFalse();
        assertThat(sign.isValid("99999999999999999999", RIGHT)).isFalse();
    }

    private static Sign at(Duration later) {
        Clock clock = Clock.fixed(Instant.ofEpochMilli(SENT).plus(later), ZoneOffset.UTC);
        return new Sign(
                new DingTalkSettings("id", "this is a secret", "", "http", "", "", "", 5000, 3000),
                new WallClock(clock));
    }
}
