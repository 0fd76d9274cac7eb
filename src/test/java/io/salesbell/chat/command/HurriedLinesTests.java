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
    void aDayBesideTheNameIsTheDayOfTheVisit() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Falcon Freight: hi").isAccepted();
        lily.says("visit Falcon Freight yesterday: chat").isAccepted().isAnswered("Falcon Freight ·", "to Mon 11/16");
        lily.says("visit Newco4 on 11/13: chat").isAccepted().isAnswered("Newco4 ·", "back-dated to Fri 11/13");
        lily.says("Visited zenith optics today, they want…").isAccepted().isAnswered("zenith optics ·");
        lily.says("visit yesterday: Falcon Freight").isAccepted().isAnswered("Falcon Freight ·", "to Mon 11/16");
        lily.says("visit yesterday: nobody knows").isRefused("This is missing: customer");
        lily.says("deal Falcon Freight yesterday 5k").isAccepted().isAnswered("Falcon Freight ¥5,000");
        Chat.Person wangwei = chat.as("wangwei");
        wangwei.says("拜访 新月文具店今天上午：聊").isAccepted().isAnswered("已记：新月文具店（");
        wangwei.says("拜访 恒泰建材：聊").isAccepted();
        wangwei.says("拜访：昨天去了恒泰建材").isAccepted().isAnswered("恒泰建材（", "补录 11/16");
        wangwei.says("跟进 恒泰建材昨天：电话").isRefused("恒泰建材");
    }

    @Test
    @Order(10)
    void aNameThatIsADayStaysOne() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Ruby Tuesday: chat").isRefused("visit Ruby: chat on: Tuesday", "[Ruby Tuesday]");
        lily.says("2").isAccepted().isAnswered("Ruby Tuesday · new customer");
        lily.says("visit Ruby Tuesday: again").isAccepted().isAnswered("Ruby Tuesday");
        lily.says("visit Sunday Riley: chat").isAccepted().isAnswered("Sunday Riley");
        chat.as("wangwei").says("拜访 海港3号：聊").isAccepted().isAnswered("已记：海港3号（");
        lily.says("visit 7-11: chat").isAccepted().isAnswered("7-11");
        chat.as("wangwei").says("拜访 明天科技：聊").isAccepted().isAnswered("已记：明天科技（");
        chat.as("wangwei").says("拜访 今天国际物流：聊").isAccepted().isAnswered("已记：今天国际物流（");
    }

    @Test
    @Order(11)
    void aDayToComeIsOfferedAsAReminder() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Planner Co: hi").isAccepted();
        lily.says("visit tomorrow Planner Co").isAnswered("Remind you Wed 11/18 9:00: visit Planner Co?");
        lily.says("visit Planner Co tomorrow: demo").isAnswered("Remind you Wed 11/18 9:00");
        lily.says("visit Unheard Mill tomorrow: demo").isRefused("still to come");
        chat.as("wangwei").says("拜访 下周三：回访").isRefused("“下周三”还没到");
        chat.as("wangwei").says("拜访 明天 恒泰建材").isAnswered("提醒您拜访恒泰建材吗？");
    }

    @Test
    @Order(12)
    void whatAsksForSomethingIsNoVisit() {
        Chat.Person wangwei = chat.as("wangwei");
        wangwei.says("拜访量").isRefused("没有记录", "[明细 拜访]");
        wangwei.says("拜访目标").isRefused("[目标]");
        wangwei.says("拜访记录").isRefused("[明细 拜访]");
        wangwei.says("拜访排行").isRefused("[排行榜 拜访]");
        wangwei.says("拜访计划").isRefused("[明细 拜访]");
        wangwei.says("拜访量明细").isRefused("[明细 拜访]");
        wangwei.says("拜访怎么写").isRefused("[帮助 拜访]");
        wangwei.says("拜访了吗").isRefused("没有记录");
        wangwei.says("拜访 云帆：聊").isAccepted();
        wangwei.says("拜访云帆了吗").isRefused("像是在问", "[客户 云帆]");
        chat.as("lily").says("visit count").isRefused("Nothing was logged", "[why visits]");
        chat.as("lily").says("visit target").isRefused("[target]");
        chat.as("lily").says("visit leaderboard").isRefused("[leaderboard]");
        chat.as("lily").says("visit Target: chat").isAccepted().isAnswered(" Target ·");
    }

    @Test
    @Order(13)
    void aWordForAnybodyIsNoName() {
        chat.as("wangwei").says("去了公司").isRefused("“公司”是哪家客户", "[填表]");
        chat.as("wangwei").says("见了客户，聊了报价").isRefused("“客户”是哪家客户");
        chat.as("wangwei").says("拜访 他们：聊").isRefused("哪家客户");
        chat.as("lily").says("visit the client: went well").isRefused("who is “the client”");
        chat.as("lily").says("visit “The Client”: went well").isAccepted().isAnswered(" The Client ·");
    }

    @Test
    @Order(14)
    void aNameInQuotesIsTheWholeName() {
        chat.as("wangwei").says("拜访“新客户文具店”：聊").isAccepted().isAnswered("已记：新客户文具店（");
        chat.as("wangwei").says("拜访「竹海茶业」聊了报价").isAccepted().isAnswered("已记：竹海茶业（");
        chat.as("wangwei").says("签单 《竹海茶业》 3万").isAccepted().isAnswered("成交 竹海茶业 ¥3万");
        chat.as("lily").says("visit \"Quoted: Optics\": hi").isAccepted().isAnswered(" Quoted: Optics ·");
        chat.as("lily").says("visit \"Big\" Bob's: hi").isAccepted().isAnswered(" \"Big\" Bob's ·");
    }

    @Test
    @Order(15)
    void aNameThatGoesOnIsNotTheShorterOne() {
        chat.as("lily").says("visit Harbor: hi").isAccepted();
        chat.as("lily").says("visit Harbor 2, next: fri 9:00 call").isAccepted().isAnswered(" Harbor 2 ·");
        chat.as("lily")
                .says("lead new Harbor 3, next: fri 9:00 call")
                .isAccepted()
                .isAnswered("New lead: Harbor 3 (");
        chat.as("lily").says("visit Harbor good talk").isAccepted().isAnswered(" Harbor ·");
        chat.as("wangwei").says("拜访 节前公司：聊").isAccepted();
        chat.as("wangwei").says("新线索 节前公司二，下一步：周五回访").isAccepted().isAnswered("节前公司二（");
        chat.as("wangwei").says("拜访 南极：聊").isAccepted();
        chat.as("wangwei").says("拜访 南极光电").isRefused("客户是哪一段", "[南极] [南极光电]");
        chat.as("wangwei").says("2").isAccepted().isAnswered("已记：南极光电（");
        chat.as("wangwei").says("拜访南极聊得好").isAccepted().isAnswered("已记：南极（");
    }

    @Test
    @Order(16)
    void aFullStopEndsTheName() {
        chat.as("wangwei").says("拜访 云顶聊了报价：一").isAccepted();
        chat.as("wangwei").says("拜访 云顶：一").isAccepted();
        chat.as("wangwei").says("拜访云顶。聊了报价。").isAccepted().isAnswered("已记：云顶（");
        chat.as("wangwei").says("拜访云顶乐园。聊了报价：十万").isAccepted().isAnswered("已记：云顶乐园（");
    }

    @Test
    @Order(17)
    void aRoughAmountIsAskedAbout() {
        chat.as("wangwei").says("签单 甲乙公司 大概5千").isRefused("“大概5千”不是准确金额", "[5千]");
        chat.as("wangwei").says("1").isAccepted().isAnswered("成交 甲乙公司 ¥5,000");
        chat.as("wangwei").says("签单 甲乙公司 5千左右").isRefused("不是准确金额");
        chat.as("wangwei").says("签单 甲乙公司 签约5千").isAccepted();
        chat.as("lily").says("deal Delta Forge about 5k").isRefused("“about 5k” is not exact", "[5k]");
        chat.as("lily").says("deal Delta Forge 5k or so").isRefused("not exact");
        chat.as("lily").says("deal Delta Forge 5k, about 3 weeks delivery").isAccepted();
    }

    @Test
    @Order(18)
    void aMisspeltDayIsNotTakenForToday() {
        chat.as("lily").says("lead new Pebble Works").isAccepted();
        chat.as("lily")
                .says("lead Pebble Works qualified, next: tomorow 3pm call")
                .isRefused("“tomorow”");
        chat.as("lily").says("1").isAccepted().isAnswered("Wed 11/18 15:00 call");
        chat.as("lily").says("visit Pebble Works: x, next: call thrusday").isRefused("“thrusday”");
        chat.as("lily").says("visit Pebble Works: x, next: call Friday").isAccepted();
    }

    @Test
    @Order(19)
    void aReminderOfOnesOwnIsANextStep() {
        chat.as("lily").says("visit Remindful Co: hi").isAccepted();
        chat.as("lily").says("remind me tomorrow 9am to call Remindful Co").isAnswered("Remind you Wed 11/18 9:00");
        chat.as("lily").says("1").isAccepted().isAnswered("Remindful Co");
        chat.as("lily").says("remind me to breathe").isRefused("next step", "next: Fri 9:00 call");
        chat.as("wangwei").says("提醒我明天开会").isRefused("下一步");
    }

    @Test
    @Order(20)
    void aNearMissLeavesAKnownNameWhole() {
        chat.as("wangwei").says("拜访 北极食品：聊").isAccepted();
        chat.as("wangwei").says("去北极食品拜访了张总").isAnswered("这条要记到 北极食品 吗？");
        chat.as("wangwei").says("跟北极食品的张总吃了饭").isAnswered("这条要记到 北极食品 吗？");
        chat.as("wangwei").says("百访北极食品聊了报价").isRefused("没看懂“百访”，是 拜访 北极食品聊了报价 吗？");
        chat.as("wangwei").says("百访 新来的客户店：聊").isRefused("没看懂“百访”");
    }

    @Test
    @Order(21)
    void aSlipIsOfferedToBeTakenBack() {
        chat.as("wangwei").says("签单 云汐 5千").isAccepted();
        chat.as("wangwei").says("错了，是6千").isRefused("[撤销]");
        chat.as("wangwei").says("撤销刚才那条").isRefused("上一条记错了吗", "[撤销]");
        chat.as("wangwei").says("1").isAccepted();
        chat.as("lily").says("visit Blackbird Co: hi").isAccepted();
        chat.as("lily").says("sorry 12k").isRefused("[Undo]");
        chat.as("lily").says("I meant Blackout Co").isRefused("[It was Blackout Co]", "[Undo]");
        chat.as("lily").says("1").isAccepted().isAnswered("Blackout Co");
        chat.as("wangwei").says("不对劲").isRefused("没看懂");
    }

    @Test
    @Order(22)
    void aPeriodMayBeSaidFirst() {
        assertThat(chat.as("wangwei").says("本周排行榜").text())
                .isEqualTo(chat.as("wangwei").says("排行榜 本周").text());
        assertThat(chat.as("lily").says("last month score").text())
                .isEqualTo(chat.as("lily").says("score last month").text());
    }

    @Test
    @Order(23)
    void nothingThatWasTypedIsDropped() {
        chat.as("lily")
                .says("visit Dashed Optics - talked about it")
                .isAccepted()
                .isAnswered("Dashed Optics ·");
        chat.as("lily")
                .says("visit Twofold Co: x, next: Fri call, next: Mon mail")
                .isAnswered("call, next: Mon mail");
        chat.as("wangwei").says("拜访 云舟：聊").isAccepted();
        chat.as("wangwei").says("拜访 云舟 上午：聊了报价").isAccepted().isAnswered("已记：云舟（");
        chat.as("wangwei").says("拜访新桥文具店昨天聊了报价").isAccepted().isAnswered("新桥文具店（", "补录 11/16");
        chat.as("wangwei").says("去公司开会了").isRefused("没看懂“去公司开会了”");
        chat.as("wangwei").says("提醒我下下周三给云舟报价").isAnswered("12/2 周三 9:00");
    }

    @Test
    @Order(24)
    void lateInTheEveningNothingIsPlannedIntoThePast() {
        chat.until("2026-11-17T21:30");
        chat.as("lily").says("visit Latecomer Ltd: x, next: Tue call").isAnswered("next: Tue 11/24 9:00 call");
        chat.as("wangwei").says("拜访 晚归：聊，下一步：周二回访").isAnswered("11/24 周二 9:00 回访");
        chat.as("lily").says("visit Latecomer Ltd: x, next: today call").isRefused("Today is nearly over");
        chat.as("wangwei").says("拜访 晚归：聊，下一步：今天回访").isRefused("今天快过完了");
        chat.as("lily").says("visit Latecomer Ltd: x, next: today 22:30 call").isAnswered("Tue 11/17 22:30 call");
    }
}
