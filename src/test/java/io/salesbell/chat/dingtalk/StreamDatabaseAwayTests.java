package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.salesbell.chat.dingtalk.stream.Gateway;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import io.salesbell.testing.TestDatabases;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Over the Stream a frame is acknowledged once its message is kept, and comes again where it never is. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.quartz.auto-startup=false", "salesbell.settling=false", "dingtalk.quotable-answers=false"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeDingTalk.class, Gateway.class})
@Import({TestClockConfiguration.class, DingTalkUser.class})
@DirtiesContext
class StreamDatabaseAwayTests extends DatabaseAwayTests {
    @Autowired
    private Gateway gateway;

    @Override
    protected void ready(FakeDingTalk fake) {
        gateway.places(fake);
    }

    @Override
    protected void bring(DingTalkUser user, Map<String, Object> message) {
        push(message, UUID.randomUUID().toString());
    }

    private void push(Map<String, Object> message, String frame) {
        await().atMost(LONG).until(() -> gateway.open() >= 1);
        String body = JsonMapper.shared().writeValueAsString(message);
        gateway.push("CALLBACK", "/v1.0/im/bot/messages/get", frame, body);
    }

    @Test
    void aFrameIsAcknowledgedWhenItsMessageIsKeptAtLast(@Autowired DingTalkUser user) {
        try (TestDatabases.Away away = away()) {
            assertThat(away).isNotNull();
            push(user.text("away", null, "拜访 晚到公司：聊了", "late1"), "late-frame");
            pause(Duration.ofSeconds(4));
            assertThat(gateway.answer("late-frame")).isNull();
            push(user.text("away", null, "拜访 晚到公司：聊了", "late1"), "late-again");
        }
        await().ignoreExceptions().atMost(LONG).until(() -> visits("晚到公司") == 1);
        await().atMost(LONG).until(() -> gateway.answer("late-frame") != null && gateway.answer("late-again") != null);
        assertThat(visits("晚到公司")).isEqualTo(1);
    }
}
