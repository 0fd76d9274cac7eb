package io.salesbell.schedule;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The two clocks: injecting {@link Clock} gives the business clock, {@code wallClock} the machine's. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    @Primary
    BusinessClock businessClock(WallClock wallClock, JdbcClient jdbc) {
        return new BusinessClock(wallClock.clock(), jdbc);
    }

    @Bean
    WallClock wallClock() {
        return new WallClock(Clock.systemUTC());
    }
}
