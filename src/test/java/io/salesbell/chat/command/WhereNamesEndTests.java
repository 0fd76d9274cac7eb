package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands around a customer's name without being part of it, and what is. */
@SalesbellTest
class WhereNamesEndTests {
    @Autowired
    private Chat chat;

    @Test
    void aTimeBesideTheNameBelongsToWhatIsTold() {
        chat.as("wangwei").says("拜访 下午3点 格力时间：聊").isAccepted().isAnswered("格力时间（V");
        assertThat(chat.as("wangwei").says("拜访 格力时间 上午9点：聊").text())
                .contains("格力时间（V")
                .doesNotContain("新客户");
        chat.as("lily").says("visit Timely Ltd at 9am: demo").isAccepted().isAnswered(" Timely Ltd ");
    }

    @Test
    void aVisitLaterTodayIsOneToCome() {
        chat.as("lily").says("visit Later Inc: first").isAccepted();
        chat.as("lily").says("visit Later Inc today 8pm: demo").isAnswered("Remind you Tue 11/17 20:00");
        chat.as("lily").says("visit Later Inc tonight: dinner").isAnswered("Remind you Tue 11/17 19:00");
        chat.as("wangwei").says("拜访 晚来公司 今天晚上8点：吃饭").isRefused("还没到");
        chat.as("lily").says("visit Later Inc today 9am: demo").isAccepted();
    }

    @Test
    void aPrepositionIsNotTheName() {
        chat.as("lily").says("visit to Prepo Inc: chat").isAccepted().isAnswered(" Prepo Inc ");
        chat.as("lily").says("visit with Prepo Inc: chat").isAccepted().isAnswered(" Prepo Inc ");
        chat.as("lily").says("visit To Go Foods: chat").isAccepted().isAnswered(" To Go Foods ");
    }

    @Test
    void marksAreNeitherANameNorAReason() {
        chat.as("lily").says("visit 。。。: hello").isRefused("customer");
        chat.as("wangwei").says("拜访 。。。：你好").isRefused("客户");
        chat.as("lily").says("kudos @wangwei .").isRefused("reason");
        chat.as("lily").says("lead new Marked Co, fair").isAccepted();
        chat.as("lily").says("followup Marked Co: .").isRefused("notes");
        chat.as("lily").says("lead Marked Co lost .").isRefused("reason");
    }

    @Test
    void aBranchIsACustomerOfItsOwn() {
        chat.as("zhaomin").says("lead new Harbor Nine, fair").isAccepted();
        chat.as("zhaomin")
                .says("visit Harbor Nine A1, next: fri 3pm call")
                .isAnswered("Harbor Nine A1（V", "是“Harbor Nine”吗");
        chat.as("zhaomin").says("新线索 海角电器，来源：展会").isAccepted();
        chat.as("zhaomin").says("新线索 海角电器-珠海，来源：展会").isAnswered("海角电器-珠海（L", "是“海角电器”吗");
    }

    @Test
    void theOnlyOneOfANumberedListIsNoChoiceWhereItNamesItsCustomer() {
        chat.as("lily").says("lead new Choice Co, fair").isAccepted();
        chat.as("lily").says("leads").isAnswered("Choice Co");
        chat.as("lily").says("1. visit Numbered Co: a").isAccepted().isAnswered("Numbered Co");
        chat.as("lily").says("leads").isAnswered("Choice Co");
        chat.as("lily").says("1. 拜访 编号公司：聊过").isAccepted().isAnswered("编号公司");
    }

    @Test
    void commandsInAMarkedListAreReadAndPointsBelongToWhatIsTold() {
        chat.as("lily")
                .says("1. visit Multi Co: a\n2. deal Multi Co 2k")
                .isAccepted()
                .isAnswered("Multi Co · new customer", "Deal D", "¥2,000");
        chat.as("lily")
                .says("- visit Multi Co: a\n- visit Dash Co: b")
                .isAccepted()
                .isAnswered("Dash Co");
        chat.as("lily")
                .says("visit Multi Co:\n- price\n- delivery\nnext: fri 3pm call")
                .isAccepted()
                .isAnswered("next: Fri 11/20 15:00 call");
    }

    @Test
    void datesOfTwoFiguresAreReadWhereADateBelongs() {
        chat.as("wangwei").says("拜访 两数公司：聊，下一步：12-31 打电话").isAnswered("12/31 周四 9:00 打电话");
        chat.as("wangwei").says("拜访 两数公司：聊，下一步：12.31 打电话").isAnswered("12/31 周四 9:00 打电话");
        chat.as("wangwei").says("拜访 两数公司：聊，下一步：明儿 打电话").isAnswered("11/18 周三 9:00 打电话");
        chat.as("wangwei").says("拜访 两数公司：聊，下一步：2.5 小时演示").isAnswered("下一步 2.5 小时演示");
        chat.as("lily").says("visit Store 11-30: x").isAnswered(" Store 11-30 ");
    }

    @Test
    void linesFullOfDaysTimesOrDigitsAreAnswered() {
        for (String line : List.of(
                "visit " + "8pm ".repeat(2400),
                "visit " + "8pm ".repeat(2000) + ": demo",
                "拜访 " + "12-31 ".repeat(1600),
                "拜访 " + "今晚".repeat(4900),
                "visit Acme " + "yesterday ".repeat(900),
                "1 ".repeat(4900),
                "本周" + "?".repeat(9900))) {
            assertThat(chat.as("lily").says(line).text()).isNotEmpty().doesNotContain("went wrong");
        }
    }
}
