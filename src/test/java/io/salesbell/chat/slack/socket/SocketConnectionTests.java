package io.salesbell.chat.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketConnectionTests {
    private static final String HELLO = "{\"type\":\"hello\"}";
    private static final RawLine.Then STAY = line -> Thread.sleep(60_000);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Answering answering = new Answering(envelope -> "x".repeat(20_000_000));

    @AfterEach
    void stop() {
        answering.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 50})
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aConnectionThatIsDroppedAsSoonAsItWasGreetedIsLostAtOnce(int later) throws Exception {
        for (boolean reset : List.of(true, false)) {
            try (RawLine line = new RawLine(List.of(HELLO), socket -> drop(socket, later, reset))) {
                long began = System.nanoTime();
                assertThat(end(line)).isEqualTo("LOST");
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    private static void drop(Socket socket, int later, boolean reset) throws IOException, InterruptedException {
        Thread.sleep(later);
        socket.setSoLinger(reset, 0);
        socket.close();
    }

    private String end(RawLine line) throws InterruptedException {
        try {
            return SocketConnection.open(client, line.url(), answering, Duration.ofSeconds(10))
                    .awaitEnd()
                    .name();
        } catch (UnopenedException unopened) {
            return "LOST";
        }
    }

    @Test
    void whyThereIsNoConnectionIsSaid() throws Exception {
        String closed;
        try (RawLine line = new RawLine(List.of(), STAY)) {
            closed = line.url();
            assertThatThrownBy(() -> SocketConnection.open(client, line.url(), answering, Duration.ofSeconds(1)))
                    .hasMessage("Slack sent no greeting in 1 seconds");
        }
        assertThatThrownBy(() -> SocketConnection.open(client, closed, answering, Duration.ofSeconds(1)))
                .hasMessageContaining("ConnectException");
        for (String none : List.of("ws://localhost:-1/link", "wss:// /", "")) {
            assertThatThrownBy(() -> SocketConnection.open(client, none, answering, Duration.ofSeconds(1)))
                    .isInstanceOf(UnopenedException.class);
        }
        try (RawLine line = new RawLine(List.of(), socket -> drop(socket, 200, false))) {
            assertThatThrownBy(() -> SocketConnection.open(client, line.url(), answering, Duration.ofSeconds(10)))
                    .hasMessage("the connection went before Slack's greeting came");
        }
    }

    @Test
    void aReasonInsteadOfAGreetingIsHeardAtOnce() throws Exception {
        for (String reason : List.of("link_disabled", "too_many_websockets")) {
            try (RawLine line = new RawLine(List.of("{\"type\":\"disconnect\",\"reason\":\"" + reason + "\"}"), STAY)) {
                SocketConnection connection =
                        SocketConnection.open(client, line.url(), answering, Duration.ofSeconds(10));
                assertThat(connection.isGreeted()).isFalse();
                assertThat(connection.awaitEnd().name().toLowerCase(java.util.Locale.ROOT))
                        .isEqualTo(reason.replace("_websockets", ""));
            }
        }
    }

    @Test
    @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anAcknowledgementThatTheLineDoesNotTakeEndsIt() throws Exception {
        try (RawLine line =
                new RawLine(Stream.of(HELLO, "{\"envelope_id\":\"e1\"}").toList(), STAY)) {
            long began = System.nanoTime();
            SocketConnection connection = SocketConnection.open(client, line.url(), answering, Duration.ofSeconds(10));
            assertThat(connection.awaitEnd()).isEqualTo(SocketConnection.End.LOST);
            assertThat(answering.awaitIdle(Duration.ofSeconds(5))).isTrue();
            assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began))
                    .isLessThan(15);
        }
    }
}
