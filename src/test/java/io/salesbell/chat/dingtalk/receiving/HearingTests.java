package io.salesbell.chat.dingtalk.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.install.Corp;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.dingtalk.sending.Sent;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.QueryTimeoutException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is held while it can't be kept. */
class HearingTests {
    private final Reception reception = mock(Reception.class);
    private final LateNotes late = mock(LateNotes.class);
    private final Corps corps = mock(Corps.class);
    private final Sent sent = mock(Sent.class);
    private final DingTalkSettings settings = mock(DingTalkSettings.class);
    private final WallClock clock = mock(WallClock.class);
    private final Hearing hearing =
            new Hearing(reception, late, new GivenUp(corps, sent, clock), mock(Usage.class), settings, clock);
    private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
    private final List<Reception.Outcome> ends = Collections.synchronizedList(new ArrayList<>());
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    HearingTests() {
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T01:00:00Z"));
        when(reception.hear(any())).thenAnswer(call -> {
            String id = call.<JsonNode>getArgument(0).path("msgId").asString();
            tried.add(id);
            return Heard.of(
                    away.contains(id) || id.startsWith("held") ? Reception.Outcome.LATE : Reception.Outcome.KEPT);
        });
    }

    @AfterEach
    void stop() {
        hearing.stop();
    }

    @Test
    void whatWasNotTriedYetIsNotPassedByWhatIsSaidAfterIt() {
        away.add("1");
        say("1");
        say("2");
        assertThat(tried).containsExactly("1");
        away.clear();
        say("1");
        say("3");
        hearing.start();
        await().atMost(Duration.ofSeconds(10)).until(() -> tried.contains("3"));
        assertThat(tried).containsExactly("1", "1", "2", "3");
    }

    @Test
    void theNewestIsRefusedWhereNothingMoreFitsAndWhatWasGivenUpTakesNoRoom() {
        IntStream.range(0, 2000).forEach(one -> say("held" + one, one % 2 == 0 ? "li" : "person" + one));
        assertThat(ends).isEmpty();
        say("more", "li");
        say("more", "wang");
        assertThat(ends).containsExactly(Reception.Outcome.LATE, Reception.Outcome.LATE);
        say("held0", "li");
        assertThat(ends).hasSize(2);
        hearing.start();
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T01:04:00Z"));
        await().atMost(Duration.ofSeconds(10)).until(() -> ends.size() == 2003);
        say("held0", "li");
        say("after", "wang");
        assertThat(ends).hasSize(2005).endsWith(Reception.Outcome.REFUSED, Reception.Outcome.KEPT);
    }

    @Test
    void whoSaysMuchMeanwhileIsToldOnceThatItTakesLongerAndOnceThatItIsGivenUp() {
        IntStream.range(0, 5).forEach(one -> say("held" + one));
        say("held-of-wang", "wang");
        hearing.start();
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T01:00:09Z"));
        verify(late, timeout(10_000)).stillTrying(argThat(said -> said.id().equals("held0")));
        verify(late, timeout(10_000)).stillTrying(argThat(said -> said.id().equals("held-of-wang")));
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T01:03:01Z"));
        await().atMost(Duration.ofSeconds(10)).until(() -> ends.size() == 6);
        verify(late).givenUp(argThat(said -> said.id().equals("held0")), isNull(), eq(4));
        verify(late).givenUp(argThat(said -> said.id().equals("held-of-wang")), isNull(), eq(0));
        verify(late, times(2)).stillTrying(any());
    }

    @Test
    void whatIsQueuedAtAStopIsToldAndNothingIsTakenAfterIt() {
        List<Runnable> queue = new ArrayList<>();
        hearing.hear(said("1", "li"), queue::add, ends::add);
        hearing.hear(
                said("2", "wang"),
                full -> {
                    throw new RejectedExecutionException();
                },
                ends::add);
        hearing.stop();
        verify(late).givenUp(argThat(said -> said.id().equals("1")), isNull(), eq(0));
        verify(late).givenUp(argThat(said -> said.id().equals("2")), isNull(), eq(0));
        queue.forEach(Runnable::run);
        say("3");
        assertThat(tried).isEmpty();
        assertThat(ends).containsExactly(Reception.Outcome.LATE, Reception.Outcome.LATE, Reception.Outcome.LATE);
    }

    @Test
    void whatAnotherServerGaveUpIsNotDoneWhenItComesHere() {
        OrgId org = new OrgId(UUID.randomUUID());
        when(corps.own()).thenReturn(Optional.of(new Corp(org, "ding1")));
        when(sent.isGivenUp(org, "noted")).thenReturn(true);
        hearing.start();
        long before = Instant.parse("2026-03-02T00:56:00Z").toEpochMilli();
        hear("noted", "li", before);
        hear("unnoted", "wang", before);
        assertThat(ends).containsExactly(Reception.Outcome.REFUSED);
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T01:00:04Z"));
        verify(sent, timeout(10_000).atLeast(2)).isGivenUp(org, "unnoted");
        assertThat(tried).isEmpty();
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T01:00:09Z"));
        await().atMost(Duration.ofSeconds(10)).until(() -> ends.size() == 2);
        assertThat(tried).containsExactly("unnoted");
    }

    @Test
    void whatIsGivenUpWhileTheDatabaseIsAwayIsWrittenDownForTheOthersOnceItIsBack() {
        OrgId org = new OrgId(UUID.randomUUID());
        when(corps.own()).thenThrow(new QueryTimeoutException("away"));
        say("held0");
        hearing.start();
        when(clock.instant()).thenReturn(Instant.parse("2026-03-02T01:03:01Z"));
        await().atMost(Duration.ofSeconds(10)).until(() -> ends.size() == 1);
        verify(corps, timeout(10_000).atLeast(1)).own();
        verify(sent, never()).giveUp(any(), any());
        reset(corps);
        when(corps.own()).thenReturn(Optional.of(new Corp(org, "ding1")));
        verify(sent, timeout(10_000)).giveUp(org, "held0");
    }

    private void hear(String id, String person, long createdAt) {
        ObjectNode body = (ObjectNode) said(id, person);
        hearing.hear(body.put("createAt", createdAt), Runnable::run, ends::add);
    }

    private void say(String id) {
        say(id, "li");
    }

    private void say(String id, String person) {
        hearing.hear(said(id, person), Runnable::run, ends::add);
    }

    private static JsonNode said(String id, String person) {
        return JsonMapper.shared()
                .valueToTree(Map.of(
                        "msgId",
                        id,
                        "conversationId",
                        "cid-" + person,
                        "conversationType",
                        "1",
                        "senderStaffId",
                        person,
                        "msgtype",
                        "text",
                        "text",
                        Map.of("content", "拜访 " + id)));
    }
}
