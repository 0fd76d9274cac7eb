package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines as people type them in a hurry, and what is made of them. The clock only goes forward. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HurriedLinesTests {
    @Autowired
    private Chat chat;

    @Test
    @Order(1)
    void aMisspeltStageIsNamedThoughLastStandsBeforeIt() {
        chat.as("lily").says("lead new Fastlane Ltd: fair").isAccepted();
        chat.as("lily").says("lead last qualifed").isRefused("“qualifed”", "lead last qualified");
        chat.as("lily").says("lead last assing @mia").isRefused("“assing”", "lead last assign @mia");
        chat.as("lily").says("lead last frobnicated").isRefused("“frobnicated”");
    }

    @Test
    @Order(2)
    void lastIsTheCustomerInFrontOfAnAmountToo() {
        chat.as("lily").says("visit Bluebird Ltd: one").isAccepted();
        chat.as("lily").says("deal last 5k").isAccepted().isAnswered("Bluebird Ltd ¥5,000");
        chat.as("wangwei").says("拜访 青鸟：一").isAccepted();
        chat.as("wangwei").says("签单 刚才 5千").isAccepted().isAnswered("成交 青鸟 ¥5,000");
    }

    @Test
    @Order(3)
    void aKnownNameDoesNotReachBeyondAComma() {
        chat.as("lihua").says("拜访 快乐电子聊得好：签了").isAccepted();
        chat.as("lihua").says("拜访 快乐电子，聊得好").isAccepted().isAnswered("已记：快乐电子（");
        chat.as("lihua").says("签单 快乐电子，聊得好 5千").isRefused("签单 快乐电子 5千 聊得好");
        chat.as("lily").says("deal Marigold, signed by phone 5k").isRefused("deal Marigold 5k signed by phone");
        chat.as("lihua").says("签单 12万").isRefused("还差客户");
        chat.as("lily").says("deal Marigold Co, Ltd: 5k").isAccepted().isAnswered("Marigold Co, Ltd ¥5,000");
    }

    @Test
    @Order(4)
    void whatLooksLikeAnIdMayBeTheStartOfAName() {
        chat.as("lily").says("lead new B2 Systems: fair").isAccepted();
        chat.as("lily").says("lead B2").isAnswered("B2 Systems (L");
        chat.as("lily").says("followup B2: called").isAccepted().isAnswered("B2 Systems");
        chat.as("lily").says("lead V9").isRefused("V9 is not a lead");
    }

    @Test
    @Order(5)
    void anAddressOfSomebodyElseNamesNobody() {
        chat.as("lily").says("kudos @wangwei@nowhere.org for the slides").isRefused("@wangwei@nowhere.org");
        chat.as("lily").says("kudos lily.zhang@x.com for the slides").isRefused("lily.zhang@x.com");
    }

    @Test
    @Order(6)
    void askingPolitelyIsUnderstood() {
        chat.as("wangwei").says("拜访 华光：聊").isAccepted();
        chat.as("wangwei").says("帮我拜访 华光：聊了报价").isAccepted().isAnswered("已记：华光");
        chat.as("wangwei").says("麻烦帮我记一下今天去了华光，聊得不错").isAccepted().isAnswered("已记：华光");
        chat.as("lily").says("please log visit Acme: met Ann").isAnswered("Shall I keep that as: visit Acme: met Ann?");
        assertThat(chat.as("wangwei").says("帮助").text()).doesNotContain("要记为");
    }

    @Test
    @Order(7)
    void aLeadIsParkedAndPutOffUntilWhateverTimeIsSaid() {
        chat.as("lily").says("lead new Quince Ltd: fair").isAccepted();
        chat.as("lily").says("lead Quince park until next Monday budget").isAnswered("until Mon 11/23, budget");
        chat.as("lily").says("lead Quince park 2 weeks").isAnswered("until Tue 12/1");
        chat.as("lily").says("lead Quince park 2h").isRefused("later day");
        chat.as("wangwei").says("新线索 佳和：一").isAccepted();
        chat.as("wangwei").says("搁置 佳和 到 下周一").isAnswered("佳和（L", "11/23");
        chat.as("wangwei").says("线索 佳和 搁置到11月30日").isAnswered("11/30");
        chat.as("wangwei").says("顺延 佳和 到 明天 11点").isAnswered("11/18", "11:00");
    }

    @Test
    @Order(8)
    void aDayBehindTheNameIsWhenItWas() {
        chat.as("wangwei").says("拜访 紫藤：一").isAccepted();
        chat.as("wangwei").says("拜访紫藤 昨天").isRefused("拜访紫藤，日期：昨天");
        chat.as("wangwei").says("1").isAccepted().isAnswered("紫藤", "补录 11/16");
        chat.as("lily").says("visit Wisteria Ltd: yesterday").isRefused("visit Wisteria Ltd: on: yesterday");
        chat.as("lily").says("1").isAccepted().isAnswered("Wisteria Ltd", "back-dated to ");
        chat.as("lily").says("visit Wisteria Ltd: yesterday was fine").isAccepted();
    }

    @Test
    @Order(9)
    void lateInTheEveningNothingIsPlannedIntoThePast() {
        chat.until("2026-11-17T21:30");
        chat.as("lily").says("visit Latecomer Ltd: x, next: Tue call").isAnswered("next: Tue 11/24 9:00 call");
        chat.as("wangwei").says("拜访 晚归：聊，下一步：周二回访").isAnswered("11/24 周二 9:00 回访");
        chat.as("lily").says("visit Latecomer Ltd: x, next: today call").isRefused("Today is nearly over");
        chat.as("wangwei").says("拜访 晚归：聊，下一步：今天回访").isRefused("今天快过完了");
        chat.as("lily").says("visit Latecomer Ltd: x, next: today 22:30 call").isAnswered("Tue 11/17 22:30 call");
    }
}
