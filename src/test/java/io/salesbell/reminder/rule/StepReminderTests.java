package io.salesbell.reminder.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Card;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import java.time.Duration;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lives some days on an absolute clock, in order: each test starts where the one before it stopped. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StepReminderTests {
    @Autowired
    private Chat chat;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private StepReminder reminder;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void whoPressedRemindMeIsRemindedOnceWithButtonsThatWork() {
        var logged = chat.as("lily").says("visit Bluebird: call tomorrow 10am").isAccepted();
        chat.as("lily").presses(logged.button("Remind me")).isAccepted();
        chat.until("2026-11-18T09:59");
        assertThat(platform.textsTo("lily")).isEmpty();
        chat.until("2026-11-18T10:00");
        assertThat(platform.textsTo("lily"))
                .singleElement()
                .asString()
                .startsWith("It is time: Bluebird (V")
                .contains("call", "[Done] [Tomorrow at 9]");
        chat.as("lily")
                .presses(platform.messagesTo("lily").get(0).card().blocks().stream()
                        .filter(Card.Buttons.class::isInstance)
                        .map(Card.Buttons.class::cast)
                        .findFirst()
                        .orElseThrow()
                        .buttons()
                        .get(1))
                .isAccepted()
                .isAnswered("9:00");
        chat.until("2026-11-18T12:00");
        assertThat(platform.textsTo("lily")).hasSize(1);
        chat.as("lily").says("visit Timebird: demo, next: today 17:00").isAccepted();
        chat.until("2026-11-18T17:00");
        assertThat(platform.textsTo("lily").get(1)).contains("Timebird (V", "), be in touch");
        chat.until("2026-11-19T09:00");
        assertThat(platform.textsTo("lily")).hasSize(3).last().asString().contains("Bluebird", "call");
    }

    @Test
    @Order(2)
    void aStepThatWasMovedDoneOrTakenBackIsNotSpokenOf() {
        platform.forget();
        chat.as("lily").says("visit Moved: hello next: today 15:00 call").isAccepted();
        chat.as("lily").says("next step last: today 17:00 call").isAccepted();
        chat.as("lily").says("visit Done: hello next: today 15:00 call").isAccepted();
        chat.as("lily").says("visit Done: we spoke").isAccepted();
        chat.as("lily").says("visit Undone: hello next: today 15:00 call").isAccepted();
        chat.as("lily").says("undo").isAccepted();
        chat.until("2026-11-19T16:00");
        assertThat(platform.textsTo("lily")).isEmpty();
        chat.until("2026-11-19T17:00");
        assertThat(platform.textsTo("lily")).singleElement().asString().contains("Moved");
    }

    @Test
    @Order(3)
    void theStepOfALeadIsRemindedOfOnce() {
        platform.forget();
        chat.as("wangwei").says("新线索 远景：官网留言").isAccepted();
        chat.as("wangwei").says("跟进 远景：已电话 下一步：今天 18:00 发方案").isAccepted();
        chat.until("2026-11-19T18:00");
        assertThat(platform.textsTo("wangwei"))
                .singleElement()
                .asString()
                .startsWith("到时间了：远景")
                .contains("发方案");
        chat.until("2026-11-20T09:00");
        assertThat(platform.textsTo("wangwei")).hasSize(1);
    }

    @Test
    @Order(4)
    void aParkedLeadIsOpenAgainAtItsTimeAndItsOwnerReminded() {
        platform.forget();
        String said = chat.as("zhaomin").says("新线索 海星：官网留言").isAccepted().text();
        String ref = said.replaceAll("(?s).*?(L\\d+).*", "$1");
        chat.as("zhaomin").says("搁置 " + ref + " 明天 10:00 等预算").isAccepted();
        chat.as("zhaomin").says("新线索 海马：官网留言").isAccepted();
        chat.as("zhaomin").says("搁置 海马 明天 等预算").isAccepted();
        chat.until("2026-11-21T10:00");
        assertThat(platform.textsTo("zhaomin")).as("on a Saturday").isEmpty();
        chat.until("2026-11-23T09:00");
        assertThat(platform.textsTo("zhaomin"))
                .hasSize(2)
                .allMatch(text -> text.startsWith("搁置到期，已恢复跟进：海"))
                .anyMatch(text -> text.contains("海星"))
                .anyMatch(text -> text.contains("海马"));
        chat.as("zhaomin").says("我的线索").isAnswered("海星", "海马");
        assertThat(jdbc.sql("select count(*) from lead where state = 'parked'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    @Order(5)
    void atNightItWaitsForTheMorning() {
        platform.forget();
        chat.until("2026-11-23T15:00");
        chat.as("lihua").says("拜访 夜航：聊得好 下一步：今天 23:30 发邮件").isAccepted();
        chat.until("2026-11-24T07:00");
        assertThat(platform.textsTo("lihua")).isEmpty();
        chat.until("2026-11-24T10:00");
        assertThat(platform.textsTo("lihua")).singleElement().asString().contains("夜航");
    }

    @Test
    @Order(6)
    void importedHistoryRemindsNobody() {
        platform.forget();
        chat.as("lily").says("visit Oldtimes: hello next: today 15:00 call").isAccepted();
        jdbc.sql("update journal_entry set source = 'import' where kind = 'visit.logged'")
                .update();
        clock.set(chat.now().plus(Duration.ofHours(6)));
        assertThat(reminder.run(chat.now(), 10)).isEqualTo(1);
        chat.settle();
        assertThat(platform.textsTo("lily")).isEmpty();
    }

    @Test
    @Order(7)
    void aParkedLeadThatIsPutOffWakesAtTheTimeAskedForWhateverStepComesLater() {
        chat.until("2026-11-25T10:00");
        platform.forget();
        chat.as("zhaomin").says("新线索 海豚：官网留言，下一步：12/2 14:00 回访").isAccepted();
        chat.as("zhaomin").says("搁置 海豚 明天 等预算").isAccepted();
        chat.as("zhaomin").says("顺延 海豚 周四 15:00").isAccepted().isAnswered("15:00");
        chat.as("zhaomin").says("新线索 海狗：官网留言").isAccepted();
        chat.as("zhaomin").says("搁置 海狗 周五 11:00 等预算").isAccepted();
        chat.as("zhaomin").says("顺延 海狗 周五 16:00").isAccepted().isAnswered("16:00");
        chat.as("zhaomin").says("撤销").isAccepted();
        chat.until("2026-11-26T14:59");
        assertThat(platform.textsTo("zhaomin")).isEmpty();
        chat.until("2026-11-26T15:00");
        assertThat(platform.textsTo("zhaomin")).singleElement().asString().contains("海豚");
        chat.as("zhaomin").says("线索 海豚").isAnswered("12/2", "14:00");
        chat.until("2026-11-27T10:59");
        assertThat(platform.textsTo("zhaomin")).hasSize(1);
        chat.until("2026-11-27T11:00");
        assertThat(platform.textsTo("zhaomin")).hasSize(2).last().asString().contains("海狗");
        chat.until("2026-12-02T14:00");
        assertThat(platform.textsTo("zhaomin")).last().asString().contains("海豚", "回访");
    }
}
