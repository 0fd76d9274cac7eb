package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import io.salesbell.testing.TestDatabases;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** Over HTTP the request is answered in time, and nothing comes again by itself. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.quartz.auto-startup=false", "salesbell.settling=false", "dingtalk.quotable-answers=false"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeDingTalk.class})
@Import({TestClockConfiguration.class, DingTalkUser.class})
@DirtiesContext
class HttpDatabaseAwayTests extends DatabaseAwayTests {
    @Override
    protected void bring(DingTalkUser user, Map<String, Object> message) {
        Instant before = Instant.now();
        DingTalkUser.Acknowledged answer = user.post(message);
        assertThat(answer.status()).isIn(200, 403);
        assertThat(answer.body()).doesNotContain("\"text\"");
        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void whoeverIsLeftAtAStopIsTold() {
        try (TestDatabases.Away away = away()) {
            assertThat(away).isNotNull();
            said("away", "拜访 关机公司：聊了", UUID.randomUUID().toString());
            pause(Duration.ofSeconds(1));
            hearing.stop();
            await().atMost(LONG).until(() -> read().size() == 1);
            assertThat(read().get(0)).contains("“拜访 关机公司：聊了”没能处理完");
        }
        hearing.start();
        await().ignoreExceptions().atMost(LONG).until(() -> visits("关机公司") == 0);
    }
}
