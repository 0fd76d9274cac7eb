package io.salesbell.chat.dingtalk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.testing.SteppedClock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An answer about one record is sent so that a reply which quotes it finds the record. */
@DingTalkTest
@TestPropertySource(properties = "dingtalk.quotable-answers=true")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuotableAnswersTests {
    @Autowired
    private DingTalkUser people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private Usage usage;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @BeforeEach
    void quiet() {
        people.dm("quoter", "帮助");
        settle();
        wall.pass(Duration.ofMinutes(2));
        api.reset();
    }

    @Test
    @Order(1)
    void aReplyThatQuotesAnAnswerIsAboutItsRecordThoughItsWordsAreNotQuoted() {
        api.says(FakeDingTalk.TO_USERS, "{\"processQueryKey\":\"answer-1\"}");
        people.dm("quoter", "lead new Quotely");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).isEmpty();
        String answer = api.calls(FakeDingTalk.TO_USERS).toString();
        assertThat(answer).contains("Quotely");
        String lead = answer.replaceFirst("(?s).*?\\b(L\\d+)\\b.*", "$1");
        Map<String, Object> quoting =
                people.text("quoter", null, "已发合同", UUID.randomUUID().toString());
        quoting.put("text", Map.of("content", "已发合同", "isReplyMsg", true, "repliedMsg", Map.of("msgType", "x")));
        quoting.put("originalProcessQueryKey", "answer-1");
        people.post(quoting);
        settle();
        assertThat(jdbc.sql("select typed from follow_up").query(String.class).list())
                .containsExactly("followup " + lead + ": 已发合同");
    }

    @Test
    @Order(2)
    void anAnswerInAGroupTooAndWhatIsAboutNoRecordCostsNoCall() {
        people.inGroup("quoter", "cidQ", "拜访 群里公司：聊了");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_GROUP)).singleElement().asString().contains("群里公司");
        assertThat(api.calls(FakeDingTalk.SESSION)).isEmpty();
        people.dm("quoter", "得分");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).hasSize(1);
        assertThat(api.calls(FakeDingTalk.TO_USERS)).isEmpty();
    }

    @Test
    @Order(3)
    void whatTheApiDoesNotTakeGoesByTheReplyAddressOnce() {
        api.says(FakeDingTalk.TO_USERS, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi"));
        people.dm("quoter", "拜访 太快公司：聊了");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).singleElement().asString().contains("太快公司");
        people.dm("quoter", "拜访 更快公司：聊了");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).hasSize(2);
        assertThat(api.calls(FakeDingTalk.TO_USERS))
                .as("left alone for a minute")
                .hasSize(1);
    }

    @Test
    @Order(4)
    void whomTheApiDoesNotReachIsAnsweredByTheReplyAddressAndNobodyElse() {
        api.says(FakeDingTalk.TO_USERS, "{\"processQueryKey\":\"k\",\"invalidStaffIdList\":[\"quoter\"]}");
        people.dm("quoter", "拜访 不可见公司：聊了");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).singleElement().asString().contains("不可见公司");
        people.dm("other", "拜访 可见公司：聊了");
        people.dm("quoter", "拜访 仍不可见公司：聊了");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("可见公司").doesNotContain("仍不可见公司");
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("仍不可见公司");
        wall.pass(Duration.ofMinutes(10));
    }

    @Test
    @Order(5)
    void whatHangsAtTheApiIsReadByTheReplyAddressAtOnce() {
        api.says(FakeDingTalk.TO_USERS, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        people.dm("quoter", "拜访 卡着公司：聊了");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION)).singleElement().asString().contains("卡着公司");
        wall.pass(Duration.ofMinutes(5));
        api.says(FakeDingTalk.SESSION, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        people.dm("quoter", "拜访 都卡公司：聊了");
        settle();
        int tried = api.requests(FakeDingTalk.TO_USERS).size();
        api.says(FakeDingTalk.SESSION, "{\"errcode\":0}");
        wall.pass(Duration.ofMinutes(6));
        settle();
        assertThat(api.requests(FakeDingTalk.TO_USERS))
                .as("not by the API again")
                .hasSize(tried);
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("都卡公司");
        assertThat(jdbc.sql("select count(*) from outbox_message where state in ('owed', 'blocked')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(6)
    void theQuotaSaysThatAnswersTakeOnlyWhatIsToSpare() {
        Map<String, Object> admin =
                people.text("chief", null, "额度", UUID.randomUUID().toString());
        admin.put("isAdmin", true);
        people.post(admin);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("够 27 人用", "一条记录的回答", "有富余");
    }

    @Test
    @Order(7)
    void whereTheMonthsCallsWouldNotLastAnswersCostNone() {
        IntStream.range(0, 4100).forEach(call -> usage.called());
        wall.pass(Duration.ofMinutes(1));
        people.dm("quoter", "拜访 省着公司：聊了");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("省着公司");
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).doesNotContain("省着公司");
    }

    @Test
    @Order(8)
    void whatHangsAtTheReplyAddressTwiceGoesByTheApi() {
        wall.pass(Duration.ofMinutes(10));
        people.dm("helpless", "拜访 帮忙公司：聊了");
        settle();
        api.reset();
        api.says(FakeDingTalk.SESSION, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        people.dm("helpless", "帮助");
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS)).isEmpty();
        wall.pass(Duration.ofMinutes(2));
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS)).singleElement().asString().contains("销售铃");
    }

    private void settle() {
        for (int beat = 0; beat < 3; beat++) {
            pulse.settle();
            wall.pass(Duration.ofSeconds(2));
        }
    }
}
