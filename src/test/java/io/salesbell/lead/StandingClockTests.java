package io.salesbell.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Parked and invalid leads are not answered, and nobody is late with them; in order, from Tuesday 2026-11-17 10:00 on. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StandingClockTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void parkingStopsTheClockAndWakingLetsTheRestOfItRun() {
        handed("停表客户");
        assertThat(deadline("停表客户")).isEqualTo("2026-11-18T10:00");
        chat.until("2026-11-17T14:00");
        chat.as("wangwei").says("搁置 停表客户 11/20 等预算").isAnswered("已搁置到 11/20", "首次联系的时限同时暂停");
        platform.forget();
        assertThat(deadline("停表客户")).isNull();
        chat.as("wangwei").says("线索 停表客户").isAnswered("时限暂停");
        chat.until("2026-11-19T18:00");
        assertThat(platform.textsTo("wangwei")).isEmpty();
        chat.as("wangwei").says("明细 及时率").isAnswered("没有记录");
        chat.until("2026-11-20T09:00");
        assertThat(deadline("停表客户")).as("20 of its 24 hours").isEqualTo("2026-11-23T05:00");
        assertThat(platform.textsTo("wangwei")).singleElement().asString().contains("停表客户", "请在 11/23 周一 5:00 前联系");
        chat.as("wangwei").says("我的线索").isAnswered("停表客户", "11/23");
        chat.until("2026-11-20T20:58");
        assertThat(platform.textsTo("wangwei")).hasSize(1);
        chat.until("2026-11-20T20:59");
        assertThat(platform.textsTo("wangwei")).hasSize(2).last().asString().contains("有一条线索未跟进", "停表客户", "已 15 小时");
        chat.as("wangwei").says("明细 及时率").isAnswered("没有记录");
        chat.until("2026-11-23T09:00");
        assertThat(platform.textsTo("wangwei")).hasSize(2);
        chat.as("wangwei").says("明细 及时率").isAnswered("停表客户");
        chat.as("wangwei").says("今天").isAnswered("停表客户");
        chat.as("wangwei").says("搁置 停表客户 12/30").isAccepted();
        assertThat(deadline("停表客户")).as("it had passed").isEqualTo("2026-11-23T05:00");
    }

    @Test
    @Order(2)
    void undoingTheParkingLetsTheClockRunAsIfNothingHadBeen() {
        handed("误搁客户");
        String runs = deadline("误搁客户");
        chat.until("2026-11-23T11:00");
        chat.as("wangwei").says("搁置 误搁客户 12/1").isAccepted();
        assertThat(deadline("误搁客户")).isNull();
        chat.as("wangwei").says("撤销").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("误搁客户")).isEqualTo(runs).isEqualTo("2026-11-24T09:00");
        platform.forget();
        chat.until("2026-11-24T09:00");
        assertThat(platform.textsTo("wangwei")).singleElement().asString().contains("误搁客户");
        chat.as("wangwei").says("跟进 误搁客户：聊了").isAccepted();
    }

    @Test
    @Order(3)
    void whateverIsSaidToTheCustomerMeanwhileIsInTimeAndItsUndoAwaitsIt() {
        handed("早回客户");
        chat.as("wangwei").says("搁置 早回客户 11/26").isAccepted();
        chat.until("2026-11-25T18:00");
        chat.as("wangwei").says("跟进 早回客户：客户来电").isAccepted();
        chat.as("wangwei").says("明细 及时率").isAnswered("早回客户");
        assertThat(answered("早回客户")).isTrue();
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(answered("早回客户")).isFalse();
        chat.as("wangwei").says("线索 早回客户 新线索").isAnswered("请在 11/26 周四 18:00 前首次联系");
        assertThat(answered("早回客户")).as("the same stage is no contact").isFalse();
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(deadline("早回客户")).isNull();
        chat.as("wangwei").says("线索 早回客户 初步沟通").isAccepted();
        assertThat(answered("早回客户")).isTrue();
    }

    @Test
    @Order(4)
    void anInvalidLeadIsOutOfTimelinessAndOneOpenedAgainGoesOn() {
        handed("无效客户");
        chat.until("2026-11-25T20:00");
        chat.as("wangwei").says("无效 无效客户 空号").isAccepted();
        chat.until("2026-11-27T10:00");
        assertThat(answered("无效客户")).isFalse();
        assertThat(chat.as("wangwei").says("明细 及时率").isAccepted().text()).doesNotContain("无效客户");
        chat.as("wangwei").says("重新跟进 无效客户").isAnswered("请在 11/30 周一 8:00 前首次联系");
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(deadline("无效客户")).isNull();
        chat.as("wangwei").says("重新跟进 无效客户").isAccepted();
        chat.until("2026-11-30T09:00");
        chat.as("wangwei").says("明细 及时率").isAnswered("无效客户");
        chat.as("wangwei").says("丢单 无效客户 没预算").isAccepted();
    }

    @Test
    @Order(5)
    void itsOwnerHasAnHourAtLeastAndWhatWasSetMeanwhileHolds() {
        handed("临期客户");
        handed("改时客户");
        chat.until("2026-12-01T08:55");
        chat.as("wangwei").says("搁置 临期客户 12/3 15:00").isAccepted();
        chat.as("wangwei").says("搁置 改时客户 12/3 15:00").isAccepted();
        chat.as("ada").says("settings organization first-response 48").isAccepted();
        chat.until("2026-12-03T14:59");
        assertThat(deadline("临期客户")).isNull();
        chat.as("ada").says("settings organization first-response 24").isAccepted();
        chat.as("wangwei").says("重新跟进 改时客户").isAccepted();
        assertThat(deadline("改时客户")).as("by hand there is what was left").isEqualTo("2026-12-03T15:04");
        chat.until("2026-12-03T15:00");
        assertThat(deadline("临期客户")).isEqualTo("2026-12-03T16:00");
        chat.as("ada").says("settings organization first-response 72").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("临期客户")).isEqualTo("2026-12-07T16:00");
        chat.as("ada").says("settings organization first-response 24").isAccepted();
    }

    @Test
    @Order(6)
    void whatWasPutOffBeforeItsTimeIsRemindedOfThenAndWhenItIsDue() {
        chat.until("2026-12-08T10:00");
        platform.forget();
        chat.as("lily").says("lead new Twice Corp").isAccepted();
        chat.as("lily").says("snooze Twice Corp 3h").isAnswered("13:00", "remind you again", "Wed 12/9 10:00");
        chat.until("2026-12-08T13:00");
        assertThat(platform.textsTo("lily")).singleElement().asString().contains("Twice Corp");
        chat.until("2026-12-09T10:00");
        assertThat(platform.textsTo("lily")).hasSize(2).last().asString().contains("Twice Corp", "24 h");
        chat.as("lily").says("followup Twice Corp: hello").isAccepted();
        chat.as("lily").says("lead new Beyond Corp").isAccepted();
        chat.as("lily").says("snooze Beyond Corp 12/11 9:00").isAnswered("does not move it");
        platform.forget();
        chat.until("2026-12-11T08:59");
        assertThat(platform.textsTo("lily")).isEmpty();
        chat.until("2026-12-14T12:00");
        assertThat(platform.textsTo("lily")).singleElement().asString().contains("Beyond Corp");
    }

    @Test
    @Order(7)
    void aParkedLeadHandedOverRunsAnewAndStandsAgainWhenThatIsUndone() {
        handed("转手客户");
        chat.as("wangwei").says("搁置 转手客户 12/18").isAccepted();
        chat.as("wangwei").says("转交 转手客户 @赵敏").isAccepted();
        assertThat(deadline("转手客户")).isEqualTo("2026-12-15T12:00");
        chat.as("wangwei").says("撤销").isAccepted();
        assertThat(deadline("转手客户")).isNull();
        platform.forget();
        chat.as("wangwei").says("顺延 转手客户 2h").isAnswered("现搁置到 12/14 周一 14:00");
        chat.until("2026-12-17T12:00");
        assertThat(platform.textsTo("wangwei"))
                .satisfiesExactly(
                        news -> assertThat(news).contains("转给您一条线索：转手客户", "目前搁置中"),
                        woken -> assertThat(woken).contains("搁置到期"),
                        due -> assertThat(due).contains("有一条线索未跟进"));
    }

    private void handed(String customer) {
        chat.as("lily").says("lead new " + customer).isAccepted();
        chat.as("lily").says("assign " + customer + " @wangwei").isAccepted();
    }

    private boolean answered(String customer) {
        return jdbc.sql("select a.first_touch_at is not null " + current())
                .params(team.org().value(), customer)
                .query(Boolean.class)
                .single();
    }

    private @Nullable String deadline(String customer) {
        return jdbc.sql("select a.deadline_at " + current())
                .params(team.org().value(), customer)
                .query((row, index) -> {
                    Timestamp at = row.getTimestamp(1);
                    return at == null
                            ? "null"
                            : LocalDateTime.ofInstant(at.toInstant(), ZONE).toString();
                })
                .optional()
                .filter(at -> !at.equals("null"))
                .orElse(null);
    }

    private static String current() {
        return """
                from lead_assignment a join lead l on l.org_id = a.org_id and l.id = a.lead_id
                join customer c on c.org_id = l.org_id and c.id = l.customer_id
                where a.org_id = ? and c.name = ? and a.ended_at is null
                """;
    }
}
