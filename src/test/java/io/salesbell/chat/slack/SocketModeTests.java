package io.salesbell.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesbell.chat.slack.socket.SocketServer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@SocketTest
class SocketModeTests {
    @Autowired
    private SocketServer server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private FakeSlack api;

    @Autowired
    private SlackUser slack;

    @Autowired
    private Map<String, SmartLifecycle> lifecycles;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void isOpen() {
        mode().start();
        await().atMost(Duration.ofSeconds(30)).until(() -> server.open() == 2);
    }

    @Test
    void whatIsBeingAnsweredIsAcknowledgedBeforeTheConnectionsGo() throws InterruptedException {
        mode().stop();
        await().pollDelay(Duration.ofMillis(300)).atMost(Duration.ofSeconds(30)).until(() -> server.open() == 0);
        isOpen();
        int gone = server.farewells().size();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        CompletableFuture<?> lock = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table visit in access exclusive mode").update();
            locked.countDown();
            await().until(() -> stopping.getCount() == 0);
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
        }));
        locked.await();
        server.tell("slash_commands", "s1", true, SlackUser.slashFields("U1", "DU1", "/today", "", "s1"));
        await().atMost(Duration.ofSeconds(30)).until(this::isSomebodyWaiting);
        stopping.countDown();
        mode().stop();
        lock.join();
        assertThat(server.answer().path("envelope_id").asString()).isEqualTo("s1");
        await().atMost(Duration.ofSeconds(30)).until(() -> server.open() == 0);
        assertThat(server.farewells().subList(gone, gone + 2))
                .as("said goodbye properly")
                .containsExactly(1000, 1000);
    }

    @Test
    void aConnectionThatIsToBeRefreshedAsSoonAsItWasGreetedIsAskedForWithPauses() {
        int opened = server.opened();
        server.restless(true);
        try {
            server.disconnect("refresh_requested");
            await().atMost(Duration.ofSeconds(30)).until(() -> server.opened() > opened + 2);
            int before = server.opened();
            await().pollDelay(Duration.ofMillis(500)).until(() -> true);
            assertThat(server.opened()).isLessThanOrEqualTo(before + 2);
        } finally {
            server.restless(false);
        }
        mode().stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> server.open() == 0);
    }

    @Test
    void anEnvelopeWithoutAPayloadIsAcknowledged() {
        assertThat(server.ask("events_api", "n1", false, SocketServer.NO_PAYLOAD)
                        .path("envelope_id")
                        .asString())
                .isEqualTo("n1");
        mode().stop();
        await().atMost(Duration.ofSeconds(30)).until(() -> server.open() == 0);
    }

    @Test
    void theSameCodeAnswersOverSocketsAndConnectionsAreKeptOpenWithoutAGap() {
        await().atMost(Duration.ofSeconds(30)).until(() -> server.open() == 2);
        JsonNode answer = server.ask(
                "slash_commands", "e1", true, SlackUser.slashFields("U1", "DU1", "/visit", "Acme: by socket", "t1"));
        assertThat(answer.path("envelope_id").asString()).isEqualTo("e1");
        assertThat(answer.path("payload").path("text").asString()).contains("Acme");
        JsonNode event = server.ask(
                "events_api",
                "e2",
                false,
                slack.eventBody(
                        "T1",
                        "Ev1",
                        Map.of(
                                "type",
                                "message",
                                "channel_type",
                                "im",
                                "channel",
                                "DU1",
                                "user",
                                "U1",
                                "text",
                                "visit Bolt: too",
                                "ts",
                                "1763000000.000001")));
        assertThat(event.has("payload")).isFalse();
        assertThat(visits()).isEqualTo(2);

        int opened = server.opened();
        server.disconnect("refresh_requested");
        await().atMost(Duration.ofSeconds(30)).until(() -> server.opened() == opened + 1 && server.open() == 2);
        assertThat(server.fewest())
                .as("the new one was there before the old one went")
                .isGreaterThanOrEqualTo(2);

        api.says("apps.connections.open", FakeSlack.json("{\"ok\":false,\"error\":\"internal_error\"}"), 2);
        server.disconnect("refresh_requested");
        await().atMost(Duration.ofSeconds(30)).until(() -> server.opened() == opened + 2 && server.open() == 2);
        assertThat(server.fewest())
                .as("the old one goes on while Slack opens no other")
                .isGreaterThanOrEqualTo(2);

        api.says("apps.connections.open", FakeSlack.json("{\"ok\":true}"), 1);
        api.says("apps.connections.open", FakeSlack.json("<html>a proxy's page</html>"), 1);
        server.disconnect("refresh_requested");
        await().atMost(Duration.ofSeconds(30)).until(() -> server.opened() == opened + 3 && server.open() == 2);

        assertThat(server.ask(
                                "interactive",
                                "e3",
                                false,
                                Map.of("type", "news", "team", Map.of("id", "T1"), "user", Map.of("id", "U1")))
                        .path("envelope_id")
                        .asString())
                .isEqualTo("e3");

        server.disconnect("too_many_websockets");
        await().atMost(Duration.ofSeconds(30)).until(() -> server.open() == 1);
        assertThat(server.ask("interactive", "e4", false, Map.of("type", "x", "team", Map.of("id", "T1")))
                        .path("envelope_id")
                        .asString())
                .as("the others go on")
                .isEqualTo("e4");

        server.disconnect("link_disabled");
        await().atMost(Duration.ofSeconds(30)).until(() -> server.open() == 0);
        assertThat(server.opened())
                .as("a bot that was switched off stops asking")
                .isEqualTo(opened + 3);
        mode().stop();
    }

    private boolean isSomebodyWaiting() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted and database ="
                        + " (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    private SmartLifecycle mode() {
        return lifecycles.get("io.salesbell.chat.slack.socket.SocketMode");
    }

    private int visits() {
        return jdbc.sql("select count(*) from visit").query(Integer.class).single();
    }
}
