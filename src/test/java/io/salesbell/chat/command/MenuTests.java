package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Keeper;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a digit chooses from, and that an answer is kept together with what it tells of. */
@SalesbellTest
class MenuTests {
    private static final Pattern LEAD = Pattern.compile("L\\d+");

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private Conversations conversations;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aQuestionIsClosedByItsAnswer() {
        chat.as("lily").says("visit Corner Cafe latte tasting").isRefused("Which part");
        chat.as("lily").says("2").isAccepted().isAnswered("Corner Cafe");
        assertThat(chat.as("lily").says("1").text()).doesNotContain("Logged");
        assertThat(visits("Corner")).isZero();
    }

    @Test
    void aQuestionIsClosedByGoingOn() {
        chat.as("wangwei").says("visit Sunny Side latte tasting").isRefused("客户是哪一段");
        chat.as("wangwei").says("visit Plain Works: talked").isAccepted();
        assertThat(chat.as("wangwei").says("1").text()).doesNotContain("已记");
        assertThat(visits("Sunny")).isZero();
    }

    @Test
    void theNextDigitGoesToTheMenuThatStillWaits() {
        String first = handed("zhaomin", "新线索 科大讯飞");
        String second = handed("zhaomin", "新线索 海康威视");
        chat.as("zhaomin").says("1 已发资料").isAccepted().isAnswered("海康威视");
        chat.as("zhaomin").says("3").isAccepted().isAnswered("科大讯飞");
        assertThat(second).isNotEqualTo(first);
        chat.as("zhaomin").says("2 已发合同").isAccepted().isAnswered("海康威视");
    }

    @Test
    void allSaidOfOneLeadIsSaidOfTheLead() {
        handed("lihua", "新线索 海尔");
        assertThat(chat.as("lihua").says("全部 明天").isAccepted().text())
                .contains("海尔", "11/18")
                .doesNotContain("没联系上");
    }

    @Test
    void aTableToConfirmIsConfirmedByDigitOrWord() {
        chat.as("chen").says("目标 @王伟 转化率 50%").isAnswered("确认");
        chat.as("chen").says("1").isAccepted();
        chat.as("chen").says("目标 @王伟 转化率 55%").isAnswered("确认");
        chat.as("chen").says("确认").isAccepted();
    }

    @Test
    void whereNoMenuWaitsADigitPressesTheLastAnswersButton() {
        chat.as("fiona")
                .says("visit Digit Works: talked, call them next Thursday")
                .isAccepted();
        chat.as("fiona").says("1").isAccepted().isAnswered("Digit Works");
    }

    @Test
    void aDigitMeansTheButtonsJustShownAndNoMessageBefore() {
        chat.as("chen").says("lead new Digit Co, 13912345678, for: @zhaomin").isAccepted();
        chat.settle();
        chat.as("zhaomin").says("排行榜").isAnswered("[上周] [本月] [本季度]");
        chat.as("zhaomin").says("2").isAnswered("排行榜 · 2026年11月");
        chat.as("zhaomin").says("设置").isAnswered("静默时段");
        chat.as("zhaomin").says("9").isRefused("6");
        chat.as("zhaomin").says("线索 Digit Co").isAnswered("139 1234 5678");
        assertThat(chat.as("chen").says("线索 Digit Co").text()).doesNotContain("F1");
    }

    @Test
    void theQuestionOfAnAnswerThatRecordedSomethingComesBeforeOlderMessages() {
        chat.as("chen").says("lead new Asked Co, 13912345670, for: @lihua").isAccepted();
        chat.settle();
        chat.as("lihua").says("拜访 问询科技：聊").isAccepted();
        chat.as("lihua").says("拜访 问询科技园：聊").isAnswered("是“问询科技”吗");
        chat.as("lihua").says("2").isAccepted();
        assertThat(chat.as("lihua").says("线索 Asked Co").text()).doesNotContain("F1", "跟进 1");
    }

    @Test
    void severalDigitsAreNoNote() {
        handed("wangwei", "新线索 双数甲");
        handed("wangwei", "新线索 双数乙");
        chat.as("wangwei").says("我的线索").isAnswered("双数甲", "双数乙");
        chat.as("wangwei").says("1,2").isRefused("1,2");
        chat.as("wangwei").says("1 2").isRefused("1 2");
        chat.as("wangwei").says("2 撤销").isRefused("2 撤销");
        assertThat(chat.as("wangwei").says("1 和 2 明天").isAccepted().text()).contains("双数甲", "双数乙");
    }

    @Test
    void aDigitBeyondTheMenuIsToldHowManyThereAre() {
        chat.as("lihua").says("我的线索");
        handed("lihua", "新线索 越界甲");
        chat.as("lihua").says("我的线索").isAnswered("越界甲");
        chat.as("lihua").says("77").isRefused("项可选");
        chat.as("lihua").says("0").isRefused("项可选");
        chat.as("lihua").says("77 明天").isRefused("项可选");
        chat.as("fiona").inChannel().says("1").isAccepted().isAnswered("Nothing here waits");
        chat.as("ada").says("1").isRefused("Nothing waits for your choice");
    }

    @Test
    void wordsOfAWonLeadSayThatItIsClosed() {
        String won = handed("wangwei", "新线索 赢单甲");
        chat.as("wangwei").says("我的线索").isAnswered("赢单甲");
        chat.as("wangwei").says("lead " + won + " won 10万").isAccepted();
        assertThat(chat.as("wangwei").says("1 下周三").text())
                .doesNotContain("没看懂")
                .contains(won);
    }

    @Test
    void aBlockerIsAnsweredByItsDigit() {
        chat.as("lily").says("visit Blocked Works: demo, blocker: no sample").isAccepted();
        chat.settle();
        chat.as("chen").says("1 明天给您寄").isAccepted();
        platform.forget();
        chat.settle();
        assertThat(platform.textsTo("lily")).anySatisfy(text -> assertThat(text).contains("明天给您寄"));
    }

    @Test
    void aDigitTakesTheOfferJustMadeAndNotTheQuestionBefore() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Quartz Menu Group: hi").isAccepted();
        lily.says("visit Quartz Menu: hi").isAnswered("Quartz Menu Group");
        lily.says("visit Totally Menu Else: chat, next friday call them").isAnswered("call them");
        lily.says("1").isAccepted().isAnswered("call them");
        lily.says("customer Quartz Menu").isAnswered("Quartz Menu");
        assertThat(lily.says("customer Quartz Menu").text()).doesNotContain("Quartz Menu Group");
    }

    @Test
    void severalDigitsMayStandCloseToWhatIsSaid() {
        Chat.Person lihua = chat.as("lihua");
        lihua.says("新线索 连写甲公司：展会").isAccepted();
        lihua.says("新线索 连写乙公司：展会").isAccepted();
        lihua.says("我的线索").isAccepted();
        assertThat(lihua.says("1、2发了报价").text()).contains("连写甲公司", "连写乙公司").doesNotContain("2发了报价");
        lihua.says("客户 连写乙公司").isAnswered("发了报价");
    }

    @Test
    void theQuestionOfARecordThatWasTakenBackIsClosed() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Beryl Menu Group: hi").isAccepted();
        lily.says("visit Beryl Menu: hi").isAnswered("Beryl Menu Group");
        lily.says("undo").isAccepted();
        assertThat(lily.says("1").text()).doesNotContain("Beryl");
    }

    @Test
    void anAnswerIsKeptWithItsRecordOrNeitherIs() {
        List<Boolean> within = new ArrayList<>();
        Answer kept = conversations.hear(
                line("keep-1", "visit Kept Works: one"),
                keeping(answer -> within.add(TransactionSynchronizationManager.isActualTransactionActive())));
        assertThat(kept.changed()).isTrue();
        assertThat(within).containsExactly(true);
        IncomingMessage lost = line("keep-2", "visit Lost Works: one");
        assertThatThrownBy(() -> conversations.hear(lost, keeping(answer -> {
                    throw new IllegalStateException("cannot be kept");
                })))
                .isInstanceOf(IllegalStateException.class);
        assertThat(visits("Lost Works")).isZero();
        assertThat(conversations.hear(lost).changed()).isTrue();
        assertThat(visits("Lost Works")).isEqualTo(1);
    }

    private static Keeper keeping(Consumer<Answer> keep) {
        return new Keeper() {
            @Override
            public void check() {}

            @Override
            public void keep(Answer answer) {
                keep.accept(answer);
            }
        };
    }

    private IncomingMessage line(String id, String text) {
        Conversation in = new Conversation("test", "lily", Conversation.Kind.DIRECT);
        return IncomingMessage.text(team.org(), team.id("lily"), in, id, chat.now(), text);
    }

    private long visits(String customer) {
        return jdbc.sql("select count(*) from visit v join customer c on c.org_id = v.org_id and c.id = v.customer_id"
                        + " where c.name = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private String handed(String to, String line) {
        Matcher ref = LEAD.matcher(chat.as("chen").says(line).isAccepted().text());
        assertThat(ref.find()).isTrue();
        chat.as("chen").says("分配 " + ref.group() + " @" + to).isAccepted();
        chat.settle();
        return ref.group();
    }
}
