package io.salesbell.testing;

import io.salesbell.schedule.WallClock;
import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Stops the wall clock at Tuesday 2026-11-17 10:00 in Shanghai; the business clock moves from there by hand. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClockConfiguration {
    public static final Instant START = Instant.parse("2026-11-17T02:00:00Z");

    @Bean
    @Primary
    WallClock stoppedWallClock(SteppedClock clock) {
        return new WallClock(clock);
    }

    @Bean
    SteppedClock steppedClock() {
        return new SteppedClock(START);
    }
}
