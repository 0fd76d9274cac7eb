package io.salesbell.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Pulse;
import io.salesbell.chat.dingtalk.quota.Usage;
import io.salesbell.chat.task.TaskRunner;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestPicture;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Questions, repeats and photos whose answer comes with another message than the first. */
@DingTalkTest
class AnsweredLaterTests {
    @Autowired
    private DingTalkUser people;

    @Autowired
    private FakeDingTalk api;

    @Autowired
    private Pulse pulse;

    @Autowired
    private TaskRunner tasks;

    @Autowired
    private Usage usage;

    @Autowired
    private Arrivals arrivals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock wall;

    @BeforeEach
    void quiet() {
        settle();
        api.reset();
    }

    @Test
    void aPhotoThatIsChosenForComesToItsVisit() {
        people.dm("later1", "拜访 照片公司：聊了报价");
        settle();
        wall.pass(Duration.ofHours(2));
        api.reset();
        picture("later1", "codeLater");
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("照片公司");
        people.dm("later1", "1");
        settle();
        assertThat(jdbc.sql("""
                select p.media_type from attachment a join picture p on p.org_id = a.org_id and p.id = a.picture_id
                join identity i on i.member_id = p.member_id where i.external_id = 'ding1/later1'
                """).query(String.class).list()).containsExactly("image/png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"取消。", "不用了", "Never mind!", "算了"})
    void aQuestionIsEndedByWhatEndsOneElsewhere(String words) {
        String user = "ends" + Math.floorMod(words.hashCode(), 100_000);
        ask(user);
        people.dm(user, words);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).doesNotContain("改为");
        people.dm(user, "问后公司");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).doesNotContain("改为");
    }

    @Test
    void aRepeatIsNoAnswerToAQuestionThatCameAfterIt() {
        String id = UUID.randomUUID().toString();
        people.post(people.text("again1", null, "你们那边怎么样", id));
        ask("again1");
        people.post(people.text("again1", null, "你们那边怎么样", id));
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).doesNotContain("改为");
        people.dm("again1", "问后乙公司");
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("改为 问后乙公司");
    }

    @Test
    void whoeverLeftIsKnownWithoutAnEventToo() {
        people.dm("left1", "拜访 离职公司：聊");
        settle();
        String address = "ding1/left1";
        jdbc.sql("update member set state = 'active' where key = 'left1'").update();
        arrivals.vouch(
                "dingtalk", "ding1", address, new Arrivals.Profile("李新名", null, null, null, false, false, false));
        assertThat(member(address)).isEqualTo("李新名 active");
        arrivals.vouch("dingtalk", "ding1", address, new Arrivals.Profile("", null, null, null, false, false, true));
        assertThat(member(address)).isEqualTo("李新名 left");
    }

    @Test
    void whatIsOwedWaitsUntilTheAppIsMended() {
        people.dm("mended", "拜访 等待公司：初访");
        settle();
        api.says(FakeDingTalk.SESSION, "{\"errcode\":300001,\"errmsg\":\"session 不存在\"}");
        api.says(FakeDingTalk.TO_USERS, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.IpNotInWhiteList"));
        people.dm("mended", "拜访 等待公司：再访");
        for (int half = 0; half < 20; half++) {
            settle();
            wall.pass(Duration.ofMinutes(30));
        }
        assertThat(jdbc.sql("select count(*) from outbox_message where state = 'blocked'")
                        .query(Integer.class)
                        .single())
                .isZero();
        api.reset();
        settle();
        assertThat(api.calls(FakeDingTalk.TO_USERS).toString()).contains("等待公司");
    }

    @Test
    void aPhotoWaitsUntilTheAppIsMended() {
        people.dm("shown", "拜访 等图公司：初访");
        settle();
        api.says(FakeDingTalk.FILE, FakeDingTalk.refuses(403, "Forbidden.AccessDenied.IpNotInWhiteList"));
        Map<String, Object> message =
                people.message("shown", null, UUID.randomUUID().toString(), "picture");
        message.put("content", Map.of("downloadCode", "codeWaits"));
        people.post(message);
        for (int half = 0; half < 25; half++) {
            settle();
            wall.pass(Duration.ofMinutes(30));
        }
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).doesNotContain("照片打不开");
        assertThat(api.calls(FakeDingTalk.FILE)).hasSizeBetween(20, 30);
        api.reset();
        api.holds("codeWaits", TestPicture.png());
        settle();
        assertThat(jdbc.sql("""
                select count(*) from attachment a join picture p on p.org_id = a.org_id and p.id = a.picture_id
                join identity i on i.member_id = p.member_id
                where i.external_id = 'ding1/shown' and p.media_type = 'image/png'
                """).query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void whatWasCountedIsWrittenDownSoonAndKeptWhereItCanNotBe() {
        people.dm("counted", "帮助");
        settle();
        wall.pass(Duration.ofSeconds(4));
        usage.look();
        long before = pushes();
        usage.pushed();
        wall.pass(Duration.ofSeconds(4));
        jdbc.sql("alter table dingtalk_usage add constraint away check (false) not valid")
                .update();
        assertThatThrownBy(usage::look).isInstanceOf(DataAccessException.class);
        jdbc.sql("alter table dingtalk_usage drop constraint away").update();
        wall.pass(Duration.ofSeconds(4));
        usage.look();
        assertThat(pushes()).isEqualTo(before + 1);
    }

    private long pushes() {
        return jdbc.sql("select coalesce(sum(pushes), 0) from dingtalk_usage")
                .query(Long.class)
                .single();
    }

    private String member(String address) {
        return jdbc.sql("""
                select m.name || ' ' || m.state from member m join identity i on i.member_id = m.id where i.external_id = ?
                """).param(address).query(String.class).single();
    }

    /** Has the form of a visit's button asked for its customer. */
    private void ask(String user) {
        people.dm(user, "拜访 问前" + user + "：聊了报价");
        settle();
        String pressed = api.pressing("改客户");
        api.reset();
        people.dm(user, pressed);
        settle();
        assertThat(api.calls(FakeDingTalk.SESSION).toString()).contains("请发一下客户");
        api.reset();
    }

    private void picture(String user, String code) {
        api.holds(code, TestPicture.png());
        Map<String, Object> message =
                people.message(user, null, UUID.randomUUID().toString(), "picture");
        message.put("content", Map.of("downloadCode", code));
        people.post(message);
        settle();
    }

    private void settle() {
        for (int beat = 0; beat < 3; beat++) {
            pulse.settle();
            wall.pass(Duration.ofSeconds(2));
        }
        tasks.run();
    }
}
