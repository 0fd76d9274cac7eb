package io.salesbell.chat.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.console.Browser.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

@ConsoleTest
@DirtiesContext
class ClockTests {
    @Autowired
    private Browser browser;

    @Autowired
    private JdbcClient jdbc;

    private Instant now() {
        JsonNode clock = browser.get("/console/api/clock").isOk().json();
        assertThat(clock.get("zone").asString()).isEqualTo("Asia/Shanghai");
        return Instant.parse(clock.get("now").asString());
    }

    private Response move(String field, String value) {
        return browser.post("/console/api/clock", Map.of(field, value));
    }

    @Test
    void itMovesForwardByADurationOrToAnInstant() {
        Instant start = now();
        JsonNode moved = move("advance", "PT1H").isOk().json();
        assertThat(Instant.parse(moved.get("now").asString())).isEqualTo(start.plus(Duration.ofHours(1)));
        assertThat(moved.get("delivered").isInt()).isTrue();
        Instant to = start.plus(Duration.ofDays(1));
        assertThat(Instant.parse(
                        move("to", to.toString()).isOk().json().get("now").asString()))
                .isEqualTo(to);
        assertThat(now()).isEqualTo(to);
        move("to", start.toString()).isRefused(400, "forward");
        move("to", to.plus(Duration.ofDays(401)).toString()).isRefused(400, "400");
        assertThat(now()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"advance\":\"PT1H\",\"to\":\"2027-01-01T00:00:00Z\"}",
                "{\"advance\":\"tomorrow\"}",
                "{\"advance\":\"PT0S\"}",
                "{\"advance\":\"-PT1H\"}",
                "{\"advance\":\"P401D\"}",
                "{\"advance\":\"P99999999999999D\"}",
                "{\"to\":\"soon\"}",
                "{\"to\":\"+999999999-12-31T23:59:59Z\"}"
            })
    void whatIsNoStepForwardIsRefusedAndMovesNothing(String body) {
        Instant before = now();
        browser.postRaw("/console/api/clock", "application/json", body.getBytes(StandardCharsets.UTF_8))
                .isRefused(400);
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void stepsTakenAtOnceAreAllTaken() {
        Instant before = now();
        List<Instant> reached = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> Instant.parse(
                        move("advance", "PT1M").isOk().json().get("now").asString()))
                .sorted()
                .toList();
        assertThat(reached)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 4)
                        .mapToObj(i -> before.plus(Duration.ofMinutes(i)))
                        .toList());
    }

    @Test
    void inEarnestItStaysAsItIs() {
        jdbc.sql("""
                insert into installation (org_id, id, platform, tenant_key, state, created_at)
                select org_id, gen_random_uuid(), 'slack', 'T1', 'active', created_at from installation
                where platform = 'console'
                """).update();
        move("advance", "PT1H").isRefused(409, "real platform");
        assertThat(jdbc.sql("update installation set state = 'dead' where platform = 'slack'")
                        .update())
                .isEqualTo(1);
        move("advance", "PT1H").isOk();
    }
}
