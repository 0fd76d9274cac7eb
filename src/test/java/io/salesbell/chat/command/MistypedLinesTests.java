package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines with a slip in them: each is understood or answered by what was wrong. */
@SalesbellTest
class MistypedLinesTests {
    private static final Pattern LEAD = Pattern.compile("L(\\d+)");

    @Autowired
    private Chat chat;

    @Test
    void aLeadsNumberNamesItsCustomer() {
        String number = newLead("lily", "lead new Numberco Ltd");
        Chat.Person lily = chat.as("lily");
        lily.says("visit L" + number + ": hi").isAccepted().isAnswered("Numberco Ltd");
        lily.says("visit l" + number + ", hi").isAccepted().isAnswered("Numberco Ltd");
        lily.says("visit " + number + ": hello").isAccepted().isAnswered("Numberco Ltd");
        lily.says("visit #" + number + ": x").isAccepted().isAnswered("Numberco Ltd");
        lily.says("deal L" + number + " 5k sure: yes").isAccepted().isAnswered("Numberco Ltd", "L" + number);
        String chinese = newLead("wangwei", "新线索 编号科技");
        chat.as("wangwei").says("拜访 L" + chinese + "：你好").isAccepted().isAnswered("编号科技");
        chat.as("wangwei").says("赢单 L" + chinese + " 5万 确认：是").isAccepted().isAnswered("编号科技", "L" + chinese);
    }

    @Test
    void aNumberOfNoLeadIsNoCustomer() {
        chat.as("lily").says("visit L99999: hi").isRefused("There is no lead L99999");
        chat.as("lily").says("deal #99999 5k").isRefused("There is no lead L99999");
        chat.as("wangwei").says("赢单 L99999 5万").isRefused("没有线索 L99999");
        chat.as("lily").says("visit L3 Technologies: hi").isAccepted().isAnswered("L3 Technologies");
        chat.as("lily").says("visit 99360: hi").isAccepted().isAnswered("99360");
    }

    @Test
    void aMissingColleagueIsAskedForWithTheTeamsPeople() {
        chat.as("lily").says("kudos").isRefused("Which colleague?", "kudos @Lily", "[王伟]");
        String number = newLead("wangwei", "新线索 转手公司");
        Chat.Answered asked = chat.as("wangwei").says("转交 L" + number);
        asked.isRefused("是哪位同事？", "[李华]");
        assertThat(asked.text()).doesNotContain("[王伟]");
        chat.as("wangwei").says("线索 转手公司 转交").isRefused("是哪位同事？", "[李华]");
        chat.as("wangwei").presses(asked.button("李华")).isAccepted().isAnswered("李华");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31/11 call", "2/30 call", "25:00 call", "2月30日 打电话"})
    void aNextStepOnADayThatIsNoneIsNamed(String next) {
        String named = next.substring(0, next.indexOf(' '));
        chat.as("lily").says("visit Whenco: hi, next: " + next).isRefused("There is no “" + named + "”");
        chat.as("wangwei").says("拜访 何时科技：你好，下一步：" + next).isRefused("没有“" + named + "”");
    }

    @Test
    void aNextStepInThePastIsRefused() {
        chat.as("lily").says("visit Whenco: hi, next: yesterday call").isRefused("has passed");
        chat.as("wangwei").says("拜访 何时科技：你好，下一步：昨天打电话").isRefused("已经过了");
        chat.as("lily").says("visit Whenco: hi, next: sell 24/7 support").isAccepted();
        chat.as("lily")
                .says("visit Whenco: hi, next: send the papers we spoke about yesterday")
                .isAccepted();
    }

    @Test
    void anAmountBeforeTheCustomerIsPutRight() {
        Chat.Answered asked = chat.as("lily").says("deal 5k Orderco");
        asked.isRefused("Did you mean: deal Orderco 5k?");
        chat.as("wangwei").says("成交 5万 顺序科技").isRefused("成交 顺序科技 5万");
    }

    @Test
    void aWordBehindALeadIsNearlyTyped() {
        String number = newLead("lily", "lead new Ferncliff");
        Chat.Person lily = chat.as("lily");
        lily.says("lead Ferncliff foo").isRefused("foo");
        lily.says("lead L" + number + " wno 5k").isRefused("lead L" + number + " won 5k?");
        Chat.Answered near = lily.says("lead Ferncliff qualfied");
        near.isRefused("Did you mean: lead Ferncliff qualified?", "[Yes]");
        lily.says("yes").isAccepted().isAnswered("Ferncliff");
        newLead("wangwei", "新线索 近似科技");
        chat.as("wangwei").says("线索 近似科技 丢弹 太贵").isRefused("丢单");
        chat.as("wangwei").says("是").isAccepted();
    }

    @Test
    void aLeadIsSnoozedByName() {
        newLead("lily", "lead new Snoozeco");
        chat.as("lily").says("snooze Snoozeco 2h").isAccepted().isAnswered("Snoozeco");
        chat.as("lily").says("snooze Snoozeco tomorrow 9:00").isAccepted().isAnswered("Snoozeco");
        chat.as("lily").says("snooze Snoozeco").isRefused("Until when?");
        newLead("wangwei", "新线索 顺延科技");
        chat.as("wangwei").says("顺延 顺延科技 明天 9:00").isAccepted().isAnswered("顺延科技");
        chat.as("wangwei").says("顺延 顺延科技").isRefused("到什么时候？");
    }

    @Test
    void aLeadIsParkedByNameUntilAnHour() {
        newLead("lily", "lead new Parkedco Ltd");
        chat.as("lily")
                .says("park Parkedco Ltd tomorrow 10:00 waiting for budget")
                .isAccepted()
                .isAnswered("Parkedco Ltd", "waiting for budget");
        newLead("wangwei", "新线索 搁浅科技");
        chat.as("wangwei").says("搁置 搁浅科技 明天 10:00 等预算").isAccepted().isAnswered("搁浅科技", "10:00", "等预算");
        chat.as("wangwei").says("搁置 没有科技 明天 10:00 等预算").isRefused("没有科技");
    }

    @Test
    void aHomophoneAndMyTargetAreUnderstood() {
        chat.as("wangwei").says("拜访 撤消科技：你好").isAccepted();
        chat.as("wangwei").says("撤消").isAccepted().isAnswered("撤消科技");
        chat.as("wangwei").says("我的目标").isAccepted();
    }

    @Test
    void aTargetThatIsNoNumberIsNotCalledAnAmount() {
        chat.as("chen").says("目标 团队 拜访 -5").isRefused("“-5”小于零");
        chat.as("chen").says("目标 团队 拜访 很多").isRefused("“很多”不是数字");
        chat.as("lily").says("target @lily visits many").isRefused("“many” is not a number");
    }

    @Test
    void aSentenceMayBeginWithItsDay() {
        Chat.Person wangwei = chat.as("wangwei");
        Chat.Answered visited = wangwei.says("今天拜访了小米");
        visited.isAccepted().isAnswered("要记为：拜访了小米 吗？");
        wangwei.presses(visited.button("是")).isAccepted().isAnswered("已记：小米");
        wangwei.says("今天去大疆聊了报价").isAccepted().isAnswered("这条要记到 大疆 吗？");
        Chat.Answered yesterday = wangwei.says("昨天去小米聊了报价");
        wangwei.presses(yesterday.button("记为拜访")).isAccepted().isAnswered("小米", "11/16");
        Chat.Answered met = chat.as("lily").says("yesterday visited Dayco");
        chat.as("lily").presses(met.button("Yes")).isAccepted().isAnswered("Dayco");
        wangwei.says("今天").isAccepted();
    }

    @Test
    void aSentenceAboutASaleIsOfferedAsADeal() {
        chat.as("wangwei").says("拜访 远航科技：你好").isAccepted();
        Chat.Answered sold = chat.as("wangwei").says("远航科技签了12万");
        sold.isAccepted().isAnswered("[记为成交]");
        assertThat(sold.button("记为成交").command()).isEqualTo("deal 远航科技 12万");
        chat.as("lily").says("visit Soldco: hi").isAccepted();
        assertThat(chat.as("lily")
                        .says("Soldco signed for 30k")
                        .button("As a deal")
                        .command())
                .isEqualTo("deal Soldco 30k");
    }

    @Test
    void thanksToTheBotAreNoKudos() {
        chat.as("lily").inChannel().says("thanks a lot!").isAccepted().isAnswered("You are welcome");
        chat.as("wangwei").says("谢谢啦").isAccepted().isAnswered("不客气");
        chat.as("lily").says("thanks nobodyhere for it").isRefused("nobodyhere");
    }

    @Test
    void aVeryLongWordIsAnswered() {
        chat.as("lily").says("x".repeat(10_000)).isRefused("I did not get");
    }

    private String newLead(String by, String line) {
        Matcher ref = LEAD.matcher(chat.as(by).says(line).isAccepted().text());
        assertThat(ref.find()).isTrue();
        return ref.group(1);
    }

    @Test
    void figuresThatAreNoAmountAreNoPartOfAName() {
        chat.as("lily").says("deal Commaco 12,5").isRefused("“12,5” is no amount");
        chat.as("wangwei").says("成交 逗号科技 12,5").isRefused("“12,5”不是金额");
        chat.as("wangwei").says("拜访 Pointco 1：你好").isAccepted();
        chat.as("wangwei").says("成交 Pointco 1.2亿 确认：是").isAccepted().isAnswered("成交 Pointco ¥1.2亿");
    }
}
