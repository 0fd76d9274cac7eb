package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Button;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Touch;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.shared.Actor;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.RecordingPlatform.Delivered;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lives two weeks on an absolute clock, in order: each test starts where the one before it stopped. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstResponseReminderTests {
    private static final Pattern REF = Pattern.compile("L\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private FirstResponseReminder reminder;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Leads leads;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void itComesAtTwentyFourHoursWithItsButtons() {
        String ref = newLead("wangwei", "新线索 字节跳动，王总，13812345678，来源：展会");
        chat.until("2026-11-18T09:59");
        assertThat(platform.textsTo("wangwei")).isEmpty();
        chat.until("2026-11-18T10:00");
        assertThat(platform.textsTo("wangwei"))
                .singleElement()
                .asString()
                .startsWith("您有一条线索未跟进，请尽快联系客户：字节跳动（" + ref + "），王总 138 1234 5678，展会，已 24 小时")
                .contains("[已电话] [已发微信] [没联系上] [明早9点] [转交]");
        assertThat(platform.messagesTo("wangwei").get(0).commands())
                .containsExactly(
                        "followup " + ref + ": 已电话",
                        "followup " + ref + ": 已发微信",
                        "noanswer " + ref,
                        "snooze " + ref + " tomorrow 9:00",
                        "assign " + ref);
        chat.until("2026-11-19T10:30");
        assertThat(platform.textsTo("wangwei")).hasSize(1);
        chat.as("wangwei").says("丢单 " + ref + " 没预算").isAccepted();
    }

    @Test
    @Order(2)
    void aDigitPutsItOffUntilTheMorningAndTheFirstResponseIsStillAwaited() {
        platform.forget();
        String ref = newLead("wangwei", "新线索 腾讯：官网留言");
        chat.until("2026-11-20T10:30");
        assertThat(platform.textsTo("wangwei")).hasSize(1);
        chat.as("wangwei").says("1 周一 14:00").isAccepted().isAnswered("腾讯（" + ref + "）：11/23", "14:00 提醒您");
        chat.as("wangwei").says("顺延 " + ref + " 明天 9:00").isAnswered("休息日", "11/23", "9:00 提醒您");
        chat.as("wangwei").says("顺延 " + ref + " 周一 14:00").isAnswered("14:00 提醒您");
        chat.until("2026-11-23T13:59");
        assertThat(platform.textsTo("wangwei")).hasSize(1);
        chat.until("2026-11-23T14:00");
        assertThat(platform.textsTo("wangwei")).hasSize(2).last().asString().contains("腾讯（" + ref + "）");
        chat.as("wangwei").says("线索 " + ref + " 初步沟通").isAccepted();
        chat.until("2026-11-24T14:00");
        assertThat(platform.textsTo("wangwei")).hasSize(2);
    }

    @Test
    @Order(3)
    void itIsDroppedWhenTheLeadWasTouchedJustBeforeDelivery() {
        platform.forget();
        String ref = newLead("lily", "lead new Acme, Ann Lee, 138 5555 6666");
        clock.set(chat.now().plusSeconds(24 * 3600));
        assertThat(reminder.run(chat.now(), 10)).isEqualTo(1);
        leads.touch(actor("lily"), lead(ref), Touch.at(chat.now(), "test"));
        chat.settle();
        assertThat(platform.textsTo("lily")).isEmpty();
        assertThat(states("reminder.first-response")).last().isEqualTo("obsolete");
    }

    @Test
    @Order(4)
    void itComesOnceHoweverManySweepsRunAtOnce() throws Exception {
        platform.forget();
        newLead("lily", "lead new Globex: hello");
        clock.set(chat.now().plusSeconds(24 * 3600));
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> sweep = () -> reminder.run(chat.now(), 10);
            int done = 0;
            for (var result : two.invokeAll(List.of(sweep, sweep))) {
                done += result.get();
            }
            assertThat(done).isEqualTo(1);
        } finally {
            two.shutdownNow();
        }
        chat.settle();
        chat.settle();
        assertThat(platform.textsTo("lily"))
                .singleElement()
                .asString()
                .startsWith("A lead is waiting for you, please contact the customer soon: Globex (L")
                .contains(", 24 h so far");
    }

    @Test
    @Order(5)
    void afterAnOutageItComesLateAndNeverAtNight() {
        platform.forget();
        chat.until("2026-11-26T16:00");
        newLead("zhaomin", "新线索 网易：游戏");
        clock.set(Instant.parse("2026-11-27T18:30:00Z"));
        chat.settle();
        assertThat(platform.textsTo("zhaomin")).isEmpty();
        chat.until("2026-11-30T07:59");
        assertThat(platform.textsTo("zhaomin")).isEmpty();
        chat.until("2026-11-30T08:00");
        assertThat(platform.textsTo("zhaomin")).singleElement().asString().contains("网易", "已 40 小时");
    }

    @Test
    @Order(6)
    void whatIsDueTogetherIsOneMessageAnsweredByDigits() {
        platform.forget();
        chat.until("2026-12-01T10:00");
        chat.as("lihua").says("新线索\n京东物流，刘经理\n顺丰速运，赵经理\n圆通速递，孙经理").isAccepted();
        chat.until("2026-12-02T10:00");
        assertThat(platform.textsTo("lihua"))
                .singleElement()
                .asString()
                .contains("您有 3 条线索未跟进", "1. 京东物流", "2. 顺丰速运", "3. 圆通速递");
        chat.as("lihua").says("2 明天").isAccepted().isAnswered("顺丰速运", "12/3");
        assertThat(chat.as("lihua").says("全部 周五 10:00").isAccepted().text())
                .contains("京东物流", "圆通速递", "12/4")
                .doesNotContain("顺丰速运");
        chat.as("lihua").says("1").isAnswered("京东物流", "新线索");
    }

    @Test
    @Order(7)
    void nobodyAnsweringAsksAgainNextWorkingMorningAndStopsAtTheThird() {
        platform.forget();
        chat.until("2026-12-08T10:00");
        String ref = newLead("lily", "lead new Initrode: fax");
        platform.forget();
        assertThat(leads.notReached(actor("lily"), lead(ref), Touch.at(chat.now(), "test")))
                .isEqualTo(1);
        chat.as("lily").says("lead " + ref).isAnswered("Last try: no answer, ");
        chat.until("2026-12-09T09:00");
        assertThat(platform.textsTo("lily"))
                .singleElement()
                .asString()
                .startsWith("Nobody answered last time, please try again: Initrode");
        assertThat(leads.notReached(actor("lily"), lead(ref), Touch.at(chat.now(), "test")))
                .isEqualTo(2);
        chat.until("2026-12-10T09:00");
        assertThat(platform.textsTo("lily")).hasSize(2);
        assertThat(leads.notReached(actor("lily"), lead(ref), Touch.at(chat.now(), "test")))
                .isEqualTo(3);
        chat.until("2026-12-14T18:00");
        assertThat(platform.textsTo("lily")).hasSize(2);
    }

    @Test
    @Order(8)
    void anImportedLeadStartsNoClockAndAHandOverStartsANewOne() {
        platform.forget();
        String ref = newLead("lily", "lead new Vandelay: latex");
        chat.until("2026-12-15T12:00");
        chat.as("lily").says("assign " + ref + " @王伟").isAccepted();
        chat.until("2026-12-16T11:59");
        assertThat(platform.textsTo("wangwei")).hasSize(1);
        assertThat(platform.textsTo("lily")).isEmpty();
        chat.until("2026-12-16T12:00");
        assertThat(platform.textsTo("wangwei")).hasSize(2).last().asString().contains("Vandelay", "已 24 小时");
    }

    @Test
    @Order(9)
    void itsOwnButtonsAndDigitsDoWhatTheySay() {
        platform.forget();
        chat.until("2026-12-21T10:00");
        String pressed = newLead("zhaomin", "新线索 按钮客户：官网");
        chat.until("2026-12-22T10:00");
        Delivered reminder = lastTo("zhaomin");
        chat.as("zhaomin").presses(button(reminder, "noanswer")).isAccepted();
        chat.until("2026-12-23T09:00");
        Delivered again = lastTo("zhaomin");
        assertThat(again.message()).isNotEqualTo(reminder.message());
        chat.as("zhaomin")
                .presses(button(again, "followup " + pressed + ": 已电话"))
                .isAccepted()
                .isAnswered("按钮客户");
        chat.as("zhaomin").presses(button(reminder, "snooze")).isRefused(pressed + " 刚才有变化");
        String byDigit = newLead("zhaomin", "新线索 数字客户：官网");
        chat.until("2026-12-24T09:00");
        assertThat(lastTo("zhaomin").text()).contains("数字客户（" + byDigit + "）");
        chat.as("zhaomin").says("1").isAccepted().isAnswered("数字客户");
        assertThat(jdbc.sql(
                                "select count(*) from lead_assignment where lead_id = any(?) and first_touch_at is not null")
                        .param(new UUID[] {lead(pressed), lead(byDigit)})
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        int messages = platform.textsTo("zhaomin").size();
        chat.until("2026-12-28T18:00");
        assertThat(platform.textsTo("zhaomin")).hasSize(messages);
    }

    private Delivered lastTo(String who) {
        List<Delivered> messages = platform.messagesTo(who);
        return messages.get(messages.size() - 1);
    }

    private static Button button(Delivered message, String command) {
        return message.card().allButtons().stream()
                .filter(button -> button.command().startsWith(command))
                .findFirst()
                .orElseThrow();
    }

    private List<String> states(String kind) {
        return jdbc.sql("select state from outbox_message where kind = ? order by id")
                .param(kind)
                .query(String.class)
                .list();
    }

    private Actor actor(String key) {
        return new Actor(team.org(), team.id(key), "test");
    }

    private UUID lead(String ref) {
        return jdbc.sql("select id from lead where org_id = ? and number = ?")
                .params(team.org().value(), Long.parseLong(ref.substring(1)))
                .query(UUID.class)
                .single();
    }

    private String newLead(String who, String line) {
        String answer = chat.as(who).says(line).isAccepted().text();
        Matcher ref = REF.matcher(answer);
        assertThat(ref.find()).as(answer).isTrue();
        return ref.group();
    }
}
