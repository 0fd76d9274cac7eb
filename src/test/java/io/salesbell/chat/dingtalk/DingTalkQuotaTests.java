package io.salesbell.chat.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.dingtalk.api.DingTalkFailure;
import io.salesbell.chat.dingtalk.api.Endpoint;
import io.salesbell.chat.dingtalk.api.OpenApi;
import io.salesbell.chat.dingtalk.install.Corps;
import io.salesbell.chat.dingtalk.quota.QuotaWatch;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.testing.SteppedClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people read of a month's quota that runs out: calls and messages each end in their own way. */
@DingTalkTest
class DingTalkQuotaTests {
    @Autowired
    private DingTalkUser people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private Corps corps;

    @Autowired
    private Usage usage;

    @Autowired
    private OpenApi calls;

    @Autowired
    private QuotaWatch watch;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @BeforeEach
    void anAdmin() {
        Map<String, Object> admin =
                people.text("ada", null, "帮助", UUID.randomUUID().toString());
        admin.put("isAdmin", true);
        people.post(admin);
        settle();
    }

    @AfterEach
    void nothingIsUsed() {
        jdbc.sql("delete from dingtalk_usage").update();
        wall.pass(Duration.ofMinutes(2));
    }

    @Test
    void whenTheMessagesRunOutNobodyIsToldThatCelebrationsStop() {
        used(100, 2800);
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString())
                .contains("本月钉钉消息额度到", "到不了我这里")
                .doesNotContain("喜报", "调用额度到");
        people.dm("ada", "额度");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .contains("照这个速度，消息额度到")
                .doesNotContain("调用额度到", "本月够用");
        used(100, 3100);
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString())
                .contains("本月钉钉消息额度已用完：大家说的话")
                .doesNotContain("喜报");
        used(4800, 2900);
        people.dm("ada", "额度");
        pulse.settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).as("each").contains("消息额度到", "调用额度到");
    }

    @Test
    void theEstimateKnowsBothAndTheScarcerDecides() {
        wall.pass(Duration.ofMinutes(2));
        watch.look();
        people.dm("ada", "额度");
        pulse.settle();
        assertThat(jdbc.sql("select payload ->> 'about' from outbox_message where payload ->> 'what' = 'estimate'")
                        .query(String.class)
                        .list())
                .containsExactly("27");
        assertThat(api.calls(FakeDingTalk.SESSION).toString())
                .containsPattern("约发 \\d+ 条消息、用 \\d+ 次调用")
                .contains("额度含 3,000 条消息和 5,000 次调用，够 27 人用");
    }

    @Test
    void whoIsPraisedWhileNoPostIsAffordedIsToldInPrivateAndSoIsTheGiver() {
        people.dm("ada", "新建团队 华东");
        people.inGroup("ada", "cidSpare", "绑定本群，团队：华东");
        people.dm("xiao", "拜访 某公司：你好");
        jdbc.sql("""
                insert into team_membership (org_id, id, team_id, member_id, manages, valid_from)
                select i.org_id, gen_random_uuid(), t.id, i.member_id, false, '2026-01-01' from identity i
                join team t on t.org_id = i.org_id and t.name = '华东' where i.external_id = 'ding1/xiao'
                """).update();
        used(4600, 100);
        api.reset();
        praise();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("群里先不发了", "我会私下告诉");
        wall.pass(Duration.ofDays(1));
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("xiao", "改了方案");
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).isEmpty();
    }

    @Test
    void whatDingTalkRefusedIsCountedAndWhatWasTooFastIsNot() {
        used(0, 0);
        api.says(FakeDingTalk.TO_USERS, FakeDingTalk.refuses(400, "staffId.notExisted"));
        assertThat(counted()).isEqualTo(1);
        api.says(FakeDingTalk.TO_USERS, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(counted()).isEqualTo(1);
        api.says(FakeDingTalk.TO_USERS, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"));
        assertThat(counted()).isZero();
    }

    private long counted() {
        long before = usage.used(corps.own().orElseThrow()).calls();
        try {
            calls.call(Endpoint.SEND_TO_USERS, Map.of());
        } catch (DingTalkFailure refused) {
            return usage.used(corps.own().orElseThrow()).calls() - before;
        }
        throw new AssertionError("was taken");
    }

    private void praise() {
        Map<String, Object> said =
                people.text("ada", null, "表扬 @xiao 帮我改了方案", UUID.randomUUID().toString());
        people.post(said);
        settle();
    }

    private void used(int calls, int pushes) {
        api.reset();
        settle();
        jdbc.sql("delete from dingtalk_usage").update();
        jdbc.sql("insert into dingtalk_usage (org_id, month, calls, pushes) values (?, '2026-11-01', ?, ?)")
                .params(corps.own().orElseThrow().org().value(), calls, pushes)
                .update();
        wall.pass(Duration.ofMinutes(2));
        watch.look();
        settle();
    }

    private void settle() {
        for (int beat = 0; beat < 3; beat++) {
            pulse.settle();
            tasks.run();
            wall.pass(Duration.ofSeconds(2));
        }
    }
}
