package io.salesbell.chat.slack.socket;

import static io.salesbell.chat.slack.socket.SocketConnection.End.LOST;
import static io.salesbell.chat.slack.socket.SocketConnection.End.REFRESH;
import static io.salesbell.chat.slack.socket.SocketConnection.End.TOO_MANY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTests {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MOMENT = Duration.ofMillis(5);

    private final Patience patience = new Patience();

    @Test
    void withoutAConnectionEachPauseIsLongerUpToAMinuteUntilThereIsOne() {
        assertThat(patience.afterFailure(null)).isEqualTo(Duration.ofMillis(200));
        assertThat(patience.afterFailure(null)).isEqualTo(Duration.ofMillis(400));
        for (int more = 0; more < 10; more++) {
            patience.afterFailure(null);
        }
        assertThat(patience.afterFailure(null)).isEqualTo(Duration.ofMinutes(1));
        patience.after(LOST, MOMENT);
        assertThat(patience.afterFailure(null)).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatSlackAsksForIsWaitedForAtLeast() {
        assertThat(patience.afterFailure(Duration.ofSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(patience.afterFailure(Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(400));
        assertThat(patience.after(TOO_MANY, HOUR)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void onlyAConnectionThatLastedIsRefreshedWithoutAPause() {
        assertThat(patience.after(REFRESH, HOUR)).isEqualTo(Duration.ZERO);
        assertThat(patience.after(REFRESH, MOMENT)).isEqualTo(Duration.ofMillis(200));
        assertThat(patience.after(REFRESH, MOMENT)).isEqualTo(Duration.ofMillis(400));
        assertThat(patience.after(LOST, MOMENT)).isEqualTo(Duration.ofMillis(800));
        assertThat(patience.after(LOST, HOUR)).isEqualTo(Duration.ofMillis(200));
        assertThat(patience.after(REFRESH, MOMENT)).isEqualTo(Duration.ofMillis(200));
    }
}
