package io.salesbell.chat.slack.socket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTests {
    private final Patience patience = new Patience();

    @Test
    void eachTimeIsLongerUpToAMinuteUntilAConnectionLasted() {
        assertThat(patience.take()).isEqualTo(Duration.ofMillis(200));
        assertThat(patience.take()).isEqualTo(Duration.ofMillis(400));
        patience.lasted(Duration.ofSeconds(1));
        assertThat(patience.isSteady()).isFalse();
        for (int more = 0; more < 10; more++) {
            patience.take();
        }
        assertThat(patience.take()).isEqualTo(Duration.ofMinutes(1));
        patience.lasted(Duration.ofHours(1));
        assertThat(patience.isSteady()).isTrue();
        assertThat(patience.take()).isEqualTo(Duration.ofMillis(200));
    }

    @Test
    void whatSlackAsksForIsKeptOnce() {
        patience.asked(Duration.ofSeconds(30));
        assertThat(patience.take()).isEqualTo(Duration.ofSeconds(30));
        assertThat(patience.take()).isEqualTo(Duration.ofMillis(400));
        patience.asked(null);
        assertThat(patience.take()).isEqualTo(Duration.ofMillis(800));
        patience.exhausted();
        assertThat(patience.take()).isEqualTo(Duration.ofMinutes(1));
    }
}
