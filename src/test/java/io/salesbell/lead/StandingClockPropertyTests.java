package io.salesbell.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.team.time.ClockMode;
import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.QuietHours;
import io.salesbell.team.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** First-response clocks that stood a while, in zones whose clocks change by an hour, by half of one, and not at all. */
class StandingClockPropertyTests {
    private static final Instant EARLIEST = Instant.parse("2026-03-01T00:00:00Z");

    @Property(tries = 500)
    void whatRanBeforeAndAfterIsTheTimeAllowed(
            @ForAll("rules") ResponseRule.Running rule,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 1, max = 5_000) int stoppedAfter,
            @ForAll @IntRange(max = 50_000) int stood) {
        ResponseTime first = new ResponseTime(start, Duration.ZERO, rule.deadline(start), rule.remindAt(start));
        Instant stop = start.plus(Duration.ofMinutes(stoppedAfter));
        if (!first.runs(stop)) {
            return;
        }
        ResponseTime standing = first.stopped(rule.elapsed(start, stop));
        Instant on = stop.plus(Duration.ofMinutes(stood));
        ResponseTime again = rule.runOn(standing, on, false);
        Instant deadline = again.deadline();

        assertThat(standing.stands()).isTrue();
        assertThat(deadline).isNotNull().isAfterOrEqualTo(on);
        assertThat(standing.ran().plus(rule.elapsed(on, deadline)))
                .isEqualTo(Duration.ofHours(rule.rule().hours()));
        if (stood == 0) {
            assertThat(deadline).isEqualTo(first.deadline());
        }
    }

    @Property(tries = 500)
    void wokenByItselfItRunsForAnHourAtLeastAndIsRemindedOfOutsideQuietHours(
            @ForAll("rules") ResponseRule.Running rule,
            @ForAll("moments") Instant at,
            @ForAll @IntRange(max = 100) int ran) {
        ResponseTime standing = new ResponseTime(at.minusSeconds(60), Duration.ofHours(ran), null, at);
        ResponseTime again = rule.runOn(standing, at, true);
        Instant deadline = again.deadline();

        assertThat(deadline).isNotNull();
        assertThat(rule.elapsed(at, deadline)).isGreaterThanOrEqualTo(Duration.ofHours(1));
        assertThat(rule.quiet().isQuiet(again.remindAt(), rule.zone(), rule.calendar()))
                .isFalse();
        assertThat(again.remindAt()).isAfterOrEqualTo(at);
    }

    @Provide
    Arbitrary<ResponseRule.Running> rules() {
        return Combinators.combine(
                        Arbitraries.of(ClockMode.class),
                        Arbitraries.of(1, 8, 24, 72),
                        Arbitraries.of("America/New_York", "Asia/Shanghai", "Australia/Lord_Howe"))
                .as((mode, hours, zone) -> new ResponseRule.Running(
                        new ResponseRule(mode, hours),
                        WorkingCalendar.weekdays(HolidayData.load("CN")),
                        QuietHours.standard(),
                        ZoneId.of(zone)));
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs().between(0, 300L * 24 * 60).map(minutes -> EARLIEST.plusSeconds(60 * minutes));
    }
}
