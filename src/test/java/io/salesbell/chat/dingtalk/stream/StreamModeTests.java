package io.salesbell.chat.dingtalk.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.dingtalk.DingTalkSettings;
import io.salesbell.chat.dingtalk.DingTalkUser;
import io.salesbell.chat.dingtalk.FakeDingTalk;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.schedule.WallClock;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestClockConfiguration;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.quartz.auto-startup=false", "salesbell.settling=false", "dingtalk.quotable-answers=false"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeDingTalk.class, Gateway.class})
@Import({TestClockConfiguration.class, DingTalkUser.class})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class StreamModeTests {
    private static final Duration LONG = Duration.ofSeconds(60);

    @Autowired
    private Gateway gateway;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private DingTalkUser people;

    @Autowired
    private StreamMode stream;

    @Autowired
    private DingTalkSettings settings;

    @Autowired
    private Frames frames;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void connected() {
        await().atMost(LONG).until(() -> gateway.open() >= 1);
    }

    @Test
    void aFrameIsAcknowledgedAfterItsRecordIsKept() {
        String id = say("wei", "拜访 华为：聊了报价");
        await().atMost(LONG).until(() -> gateway.answer(id) != null);
        assertThat(gateway.answer(id).path("code").asInt()).isEqualTo(200);
        assertThat(gateway.answer(id).path("data").asString()).contains("response");
        assertThat(visits("wei")).isEqualTo(1);
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION))
                .anySatisfy(reply -> assertThat(reply.toString()).contains("已记：华为"));
    }

    @Test
    void whatCanNotBeKeptIsLeftAndComesAgain() {
        String msgId = UUID.randomUUID().toString();
        say("known", "拜访 小米：先认识");
        await().atMost(LONG).until(() -> visits("known") == 1);
        String first = "f" + msgId;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table visit in access exclusive mode").update();
            push("known", "拜访 小米：慢", msgId, first);
            say("other", "帮助");
            String ping = ping();
            await().atMost(LONG).until(() -> gateway.answer(ping) != null);
            await().pollDelay(Duration.ofSeconds(5)).atMost(LONG).until(() -> true);
        });
        assertThat(gateway.answer(first)).isNull();
        String again = "g" + msgId;
        push("known", "拜访 小米：慢", msgId, again);
        await().atMost(LONG).until(() -> gateway.answer(again) != null);
        assertThat(visits("known")).isEqualTo(2);
    }

    @Test
    void pingsAreEchoedAndMalformedFramesHarmNothing() {
        gateway.raw("{\"specVersion\":");
        gateway.raw("{}");
        gateway.raw(
                "{\"type\":\"CALLBACK\",\"headers\":{\"topic\":\"/v1.0/im/bot/messages/get\",\"messageId\":\"m1\"}}");
        gateway.push("CALLBACK", "/v1.0/im/bot/messages/get", "m2", "[1,");
        gateway.push("CALLBACK", "/v1.0/unheard/of", "m3", "{}");
        gateway.push("METEOR", "x", "m4", "{}");
        String ping = ping();
        await().atMost(LONG).until(() -> gateway.answer(ping) != null);
        assertThat(gateway.answer(ping).path("data").asString()).contains("xyz");
        await().atMost(LONG).until(() -> gateway.answer("m2") != null && gateway.answer("m3") != null);
        assertThat(gateway.answer("m3").path("code").asInt()).isEqualTo(404);
        String id = say("after", "拜访 之后：还在");
        await().atMost(LONG).until(() -> gateway.answer(id) != null);
        assertThat(visits("after")).isEqualTo(1);
    }

    @Test
    void aDisconnectIsFollowedByANewConnectionWithoutAGap() {
        int opened = gateway.opened();
        gateway.places(api);
        gateway.disconnect();
        await().atMost(LONG).until(() -> gateway.opened() > opened);
        gateway.hangUp();
        await().atMost(LONG).until(() -> gateway.open() == 1);
        assertThat(gateway.fewest())
                .as("the new one was there before the old one went")
                .isGreaterThanOrEqualTo(1);
        String id = say("moved", "拜访 新线：照样");
        await().atMost(LONG).until(() -> gateway.answer(id) != null);
    }

    @Test
    void aConnectionThatIsSilentForTooLongIsReplaced() {
        String id = say("silent", "拜访 静：最后一句");
        await().atMost(LONG).until(() -> gateway.answer(id) != null);
        int opened = gateway.opened();
        gateway.places(api);
        wall.pass(Duration.ofMinutes(11));
        await().atMost(LONG).until(() -> gateway.opened() > opened && gateway.open() == 1);
        assertThat(stream.isConnected()).isTrue();
    }

    @Test
    void aLineThatNeverConnectsIsReplacedToo() {
        AtomicInteger opened = new AtomicInteger();
        AtomicInteger closed = new AtomicInteger();
        StreamMode other = new StreamMode(
                settings,
                receiver -> {
                    opened.incrementAndGet();
                    return new Dead(closed);
                },
                new Workers(frames),
                new WallClock(wall),
                json,
                new SimpleMeterRegistry());
        other.start();
        try {
            gateway.places(api);
            wall.pass(Duration.ofMinutes(9));
            other.watch();
            assertThat(opened).hasValue(1);
            wall.pass(Duration.ofMinutes(2));
            other.watch();
            other.watch();
            assertThat(opened).hasValue(2);
            assertThat(closed).hasValue(1);
            assertThat(other.isConnected()).isFalse();
        } finally {
            other.stop();
        }
    }

    private record Dead(AtomicInteger closed) implements StreamTransport.Line {
        @Override
        public boolean isConnected() {
            return false;
        }

        @Override
        public String trouble() {
            return "";
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void aBurstIsAcknowledgedFrameByFrameAfterItsCommits() {
        say("burst0", "拜访 先：认识");
        await().atMost(LONG).until(() -> visits("burst0") == 1);
        int frames = Integer.getInteger("burst", 4000);
        List<String> ids = IntStream.range(0, frames)
                .mapToObj(n -> push("burst" + n % 40, "help", UUID.randomUUID().toString(), "burst-" + n))
                .toList();
        await().atMost(Duration.ofMinutes(4)).until(() -> ids.stream().allMatch(id -> gateway.answer(id) != null));
        jdbc.sql("delete from outbox_message where state = 'owed'").update();
    }

    @Test
    void aBurstIsReadToItsEndWhileItsFirstFrameIsStillWorkedOn() {
        Workers workers = new Workers(frames);
        workers.start();
        CountDownLatch first = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        try {
            workers.take(new Slow(first, done), "one");
            IntStream.range(0, 4000).forEach(n -> workers.take(new Slow(first, done), "one"));
            assertThat(done).hasValue(0);
            first.countDown();
            await().atMost(LONG).until(() -> done.get() == 4001);
        } finally {
            workers.stop();
        }
    }

    /** A frame that is done when its latch is open. */
    private record Slow(CountDownLatch latch, AtomicInteger done) implements Frame {
        @Override
        public Type type() {
            try {
                latch.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return Type.UNKNOWN;
            }
            done.incrementAndGet();
            return Type.UNKNOWN;
        }

        @Override
        public String topic() {
            return "";
        }

        @Override
        public String header(String name) {
            return "";
        }

        @Override
        public String data() {
            return "";
        }

        @Override
        public void acknowledge(Map<String, ?> answer) {
            throw new AssertionError("nobody waits for it");
        }

        @Override
        public void unknown() {
            throw new AssertionError("nobody waits for it");
        }
    }

    @Test
    void whoeverWasChangedInTheContactsIsLookedUpAtOnceAndThatCostsNoQuota() {
        say("mover", "拜访 调岗：来了");
        await().atMost(LONG).until(() -> visits("mover") == 1);
        tasks.run();
        api.reset();
        gateway.places(api);
        gateway.push("EVENT", "*", "moved1", "{\"userId\":[\"mover\",\"nobody-known\"]}", "user_modify_org");
        await().atMost(LONG).until(() -> gateway.answer("moved1") != null);
        tasks.run();
        assertThat(api.calls(FakeDingTalk.USER).toString()).contains("mover").doesNotContain("nobody-known");
    }

    @Test
    void whoLeavesTheCompanyIsActiveNoMore() {
        say("leaver", "拜访 再见：最后一次");
        await().atMost(LONG).until(() -> visits("leaver") == 1);
        gateway.push("EVENT", "*", "left1", "{\"data\":{\"userId\":\"leaver\"}}", "user_leave_org");
        await().atMost(LONG).until(() -> gateway.answer("left1") != null);
        assertThat(gateway.answer("left1").path("data").asString()).contains("SUCCESS");
        assertThat(jdbc.sql("select m.state from member m join identity i on i.member_id = m.id"
                                + " where i.external_id = 'ding1/leaver'")
                        .query(String.class)
                        .single())
                .isEqualTo("left");
    }

    @Test
    void aStopEndsTheLineAndLeavesWhatIsNotDoneForDingTalkToSendAgain() {
        say("stopper", "拜访 停下：先认识");
        await().atMost(LONG).until(() -> visits("stopper") == 1);
        String msgId = UUID.randomUUID().toString();
        String first = "s" + msgId;
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table visit in access exclusive mode").update();
            push("stopper", "拜访 停下：正忙", msgId, first);
            await().atMost(LONG).until(this::isWaitedFor);
            stream.stop();
        });
        await().atMost(LONG).until(() -> gateway.open() == 0);
        assertThat(stream.isRunning()).isFalse();
        assertThat(gateway.answer(first)).isNull();
        gateway.places(api);
        stream.start();
        await().atMost(LONG).until(() -> gateway.open() >= 1);
        String again = push("stopper", "拜访 停下：正忙", msgId, "t" + msgId);
        await().atMost(LONG).until(() -> gateway.answer(again) != null);
        assertThat(visits("stopper")).isEqualTo(2);
    }

    @Test
    void aStopGivesWhatIsUnderWayItsTime() {
        Workers workers = new Workers(frames);
        workers.start();
        AtomicInteger done = new AtomicInteger();
        CountDownLatch first = new CountDownLatch(1);
        workers.take(new Slow(first, done), "one");
        workers.take(new Slow(first, done), "one");
        Thread opens = new Thread(() -> {
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            first.countDown();
        });
        opens.start();
        workers.stop();
        assertThat(first.getCount()).isZero();
        assertThat(done).hasValue(2);
    }

    private boolean isWaitedFor() {
        return jdbc.sql("select exists (select 1 from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    @Test
    void aSlowHandshakeIsWaitedForInsteadOfLeftOpenBesideTheNext() {
        stream.stop();
        await().atMost(LONG).until(() -> gateway.open() == 0);
        gateway.shakesHandsIn(Duration.ofSeconds(6));
        stream.start();
        await().during(Duration.ofSeconds(14)).atMost(LONG).until(() -> gateway.open() <= 1);
        assertThat(gateway.open()).isEqualTo(1);
        gateway.shakesHandsIn(Duration.ZERO);
    }

    @Test
    void thePlaceIsAskedForAsTheGatewayNamesIt() {
        stream.stop();
        await().atMost(LONG).until(() -> gateway.open() == 0);
        gateway.places(api, "/gate/way%20two?zone=cn-hz%26");
        stream.start();
        await().atMost(LONG).until(() -> gateway.open() >= 1);
        String id = say("roundabout", "拜访 别处：也连上了");
        await().atMost(LONG).until(() -> gateway.answer(id) != null);
        gateway.places(api);
    }

    @Test
    void aStartThatFailsIsSaidAndTriedAgainUntilItWorks(CapturedOutput output) {
        stream.stop();
        await().atMost(LONG).until(() -> gateway.open() == 0);
        wall.pass(Duration.ofMinutes(2));
        api.says("/v1.0/gateway/connections/open", FakeDingTalk.refuses(400, "invalidClientIdOrSecret"));
        stream.start();
        await().atMost(LONG)
                .until(() -> output.getOut()
                        .contains("no Stream connection to DingTalk, it is tried again: invalidClientIdOrSecret"));
        assertThat(output.getOut()).as("no stack trace").doesNotContain("\tat com.dingtalk");
        assertThat(stream.isRunning()).isTrue();
        assertThat(stream.isConnected()).isFalse();
        api.says("/v1.0/gateway/connections/open", "{\"endpoint\":\"nowhere\"}");
        int asked = api.requests("/v1.0/gateway/connections/open").size();
        await().atMost(LONG)
                .until(() -> api.requests("/v1.0/gateway/connections/open").size() > asked);
        await().atMost(LONG).until(() -> {
            wall.pass(Duration.ofSeconds(61));
            stream.watch();
            return output.getOut().contains("it is tried again: no endpoint");
        });
        gateway.places(api);
        await().atMost(LONG).until(() -> gateway.open() >= 1);
        String id = say("patient", "拜访 终于：连上了");
        await().atMost(LONG).until(() -> gateway.answer(id) != null);
    }

    @Test
    void aClickIsAnsweredInTimeAndDoneAfterwardsWhateverTheDatabaseDoes() {
        say("clicker", "拜访 慢卡：聊了报价，下周三回访");
        await().atMost(LONG).until(() -> visits("clicker") == 1);
        pulse.settle();
        String[] button = jdbc.sql("""
                insert into dingtalk_card (org_id, message_id, conversation, drawn_at)
                select org_id, message_id, conversation, drawn_at from dingtalk_button
                where conversation = 'ding1/clicker' order by drawn_at desc, mark limit 1
                returning message_id || ' ' || (select min(mark) from dingtalk_button b
                    where b.message_id = dingtalk_card.message_id and not b.form)
                """).query(String.class).single().split(" ", -1);
        String click = json.writeValueAsString(people.clicked("clicker", button[0], button[1]));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("lock table journal_entry in access exclusive mode").update();
            gateway.push("CALLBACK", "/v1.0/card/instances/callback", "slow-click", click);
            await().atMost(LONG).until(() -> gateway.answer("slow-click") != null);
        });
        assertThat(api.requests("/v1.0/gateway/connections/open"))
                .allMatch(open -> open.getBodyAsString().contains("/v1.0/card/instances/callback"));
        assertThat(gateway.answer("slow-click").path("data").asString()).contains("cardParamMap");
        await().atMost(LONG).until(() -> {
            wall.pass(Duration.ofSeconds(3));
            tasks.run();
            return api.requests(FakeDingTalk.CARDS).stream()
                    .anyMatch(request -> request.getMethod().getName().equals("PUT")
                            && request.getBodyAsString().contains("· clicker"));
        });
        gateway.push("CALLBACK", "/v1.0/card/instances/callback", "again", click);
        await().atMost(LONG).until(() -> gateway.answer("again") != null);
        assertThat(gateway.answer("again").path("data").asString()).contains("· clicker");
        gateway.push("CALLBACK", "/v1.0/card/instances/callback", "nonsense", "{\"outTrackId\":7}");
        await().atMost(LONG).until(() -> gateway.answer("nonsense") != null);
    }

    private String say(String user, String text) {
        return push(user, text, UUID.randomUUID().toString(), UUID.randomUUID().toString());
    }

    private String push(String user, String text, String msgId, String frame) {
        gateway.push(
                "CALLBACK",
                "/v1.0/im/bot/messages/get",
                frame,
                json.writeValueAsString(people.text(user, null, text, msgId)));
        return frame;
    }

    private String ping() {
        String id = UUID.randomUUID().toString();
        gateway.push("SYSTEM", "ping", id, "{\"opaque\":\"xyz\"}");
        return id;
    }

    private int visits(String user) {
        return jdbc.sql("""
                select count(*) from visit v join identity i on i.member_id = v.member_id where i.external_id = ?
                """).param("ding1/" + user).query(Integer.class).single();
    }
}
