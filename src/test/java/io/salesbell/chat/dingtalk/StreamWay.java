package io.salesbell.chat.dingtalk;

import static org.awaitility.Awaitility.await;

import io.salesbell.chat.dingtalk.stream.Gateway;
import java.time.Duration;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.json.JsonMapper;

/** Frames over the Stream, each pushed again while nobody acknowledges it, as DingTalk does. */
@TestComponent
class StreamWay implements DingTalkWay {
    private static final int PUSHES = 8;

    private final Gateway gateway;

    StreamWay(Gateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public String tell(String topic, String body) {
        RuntimeException lost = new IllegalStateException("not pushed yet");
        for (int push = 0; push < PUSHES; push++) {
            String frame = UUID.randomUUID().toString();
            try {
                await().atMost(Duration.ofSeconds(60)).until(() -> gateway.open() >= 1);
                gateway.push("CALLBACK", topic, frame, body);
                await().atMost(Duration.ofSeconds(15)).until(() -> gateway.answer(frame) != null);
                return JsonMapper.shared()
                        .readTree(gateway.answer(frame).path("data").asString("{}"))
                        .path("response")
                        .toString();
            } catch (ConditionTimeoutException | NoSuchElementException again) {
                lost = again;
            }
        }
        throw new AssertionError("never acknowledged: " + body, lost);
    }
}
