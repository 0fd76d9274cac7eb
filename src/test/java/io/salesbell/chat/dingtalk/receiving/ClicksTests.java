package io.salesbell.chat.dingtalk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.salesbell.chat.TestWords;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.dingtalk.sending.DingTalkTasks;
import io.salesbell.chat.dingtalk.sending.Instances;
import io.salesbell.shared.OrgId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a click on a card is answered, and becomes, while the database is slow or away. */
class ClicksTests {
    private static final int LONG = 20_000;
    private static final OrgId ORG = OrgId.next();
    private static final Corp CORP = new Corp(ORG, "ding1");
    private static final UUID MESSAGE = UUID.randomUUID();

    private final Corps corps = mock(Corps.class);
    private final ClickWork work = mock(ClickWork.class);
    private final Instances instances = mock(Instances.class);
    private final DingTalkTasks tasks = mock(DingTalkTasks.class);
    private final LateNote late = mock(LateNote.class);
    private final ClickKeeper keeper = new ClickKeeper(corps, tasks, late, Clock.systemUTC(), Duration.ofSeconds(5));
    private final Clicks clicks = new Clicks(
            corps,
            work,
            instances,
            keeper,
            mock(Usage.class),
            JsonMapper.shared(),
            Clock.systemUTC(),
            TestWords.wording(),
            Duration.ofMillis(100));

    @Test
    void aClickIsAnsweredWhileTheDatabaseIsAwayAndKeptOnceItIsBack() {
        when(corps.own())
                .thenThrow(new DataAccessResourceFailureException("away"))
                .thenThrow(new DataAccessResourceFailureException("away"))
                .thenReturn(Optional.of(CORP));
        assertThat(clicks.hear(click("ding1")))
                .hasValueSatisfying(
                        shown -> assertThat(shown.get("cardData")).isEqualTo(Map.of("cardParamMap", Map.of())));
        verify(tasks, timeout(LONG)).owe(eq(ORG), eq(ClickTask.KIND), anyString(), any());
    }

    @Test
    void aClickIsAnsweredInTimeAndKeptWhileTheDatabaseIsSlow() {
        CountDownLatch slow = new CountDownLatch(1);
        when(corps.own()).thenReturn(Optional.of(CORP));
        when(work.find(any(), any())).thenAnswer(call -> {
            slow.await();
            return Optional.empty();
        });
        assertThat(clicks.hear(click("ding1"))).isPresent();
        verify(tasks, timeout(LONG)).owe(eq(ORG), eq(ClickTask.KIND), anyString(), any());
        slow.countDown();
    }

    @Test
    void whoseClickCanNotBeKeptIsToldToPressAgain() {
        when(corps.own()).thenThrow(new DataAccessResourceFailureException("away"));
        assertThat(clicks.hear(click("ding1"))).isPresent();
        verify(late, timeout(LONG)).pressAgain("li");
        verify(tasks, never()).owe(any(), any(), any(), any());
    }

    @Test
    void whoseClickIsNotKeptAtAStopIsToldToPressAgainOnce() throws InterruptedException {
        when(corps.own()).thenThrow(new DataAccessResourceFailureException("away"));
        clicks.hear(click("ding1"));
        keeper.stop();
        verify(late).pressAgain("li");
        verifyNoMoreInteractions(late);
    }

    @Test
    void aClickOnNoCardOfOursIsNotKept() {
        when(corps.own()).thenReturn(Optional.of(CORP));
        when(work.find(any(), any())).thenReturn(Optional.empty());
        assertThat(clicks.hear(click("ding1"))).isEmpty();
        assertThat(clicks.hear(click("another"))).isEmpty();
        assertThat(clicks.hear(JsonMapper.shared().createObjectNode())).isEmpty();
        verify(tasks, never()).owe(any(), any(), any(), any());
    }

    @Test
    void whoseClickNamesNobodyReadsAtOnceThatNothingWasDone() {
        ObjectNode nobody = (ObjectNode) click("ding1");
        nobody.remove("userId");
        for (ObjectNode unnamed : List.of(nobody, nobody.deepCopy().put("unionId", "u1"))) {
            assertThat(clicks.hear(unnamed))
                    .hasValueSatisfying(shown ->
                            assertThat(shown.get("cardData").toString()).contains("没有执行", "nothing was done"));
        }
        verify(work, never()).isDone(any(), any(), any());
        verify(tasks, never()).owe(any(), any(), any(), any());
    }

    private static JsonNode click(String corp) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "outTrackId",
                        MESSAGE.toString(),
                        "userId",
                        "li",
                        "corpId",
                        corp,
                        "content",
                        Map.of("cardPrivateData", Map.of("params", Map.of("mark", "m1")))));
    }
}
