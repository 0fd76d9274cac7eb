package io.salesbell.chat.command;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people say in other words than the grammar's own. The bot's day is Tuesday, 17 November 2026. */
@SalesbellTest
class SaidInOtherWordsTests {
    @Autowired
    private Chat chat;

    @Test
    void aLeadOfSomebodyUnknownIsOfferedAsANewOne() {
        chat.as("lily").says("lead Zephyr Foods: Bob").isRefused("lead new Zephyr Foods, Bob");
        chat.as("lily").says("1").isAccepted().isAnswered("New lead: Zephyr Foods", "Bob");
        chat.as("lily").says("lead Zephyr Foods: Bob").isRefused("“Bob”");
        chat.as("wangwei").says("线索 快跑科技：张总，13800001111").isRefused("线索 新建 快跑科技，张总");
        chat.as("wangwei").says("1").isAccepted().isAnswered("快跑科技", "张总");
        chat.as("lily").says("lead L999: hello").isRefused("“hello”");
    }

    @Test
    void aLeadIsPutOffInOtherWords() {
        chat.as("lily").says("lead new Larkin Ltd").isAccepted();
        chat.as("lily").says("Larkin Ltd postponed to Friday").isAnswered("snooze Larkin Ltd Friday");
        chat.as("lily").says("yes").isAccepted().isAnswered("Fri 11/20");
        chat.as("lily").says("push Larkin Ltd to next Monday").isAnswered("snooze Larkin Ltd next Monday");
        chat.as("wangwei").says("线索 新建 云雀科技").isAccepted();
        chat.as("wangwei").says("云雀科技推迟到周五").isAnswered("顺延 云雀科技 周五");
        chat.as("wangwei").says("1").isAccepted().isAnswered("11/20");
        chat.as("wangwei").says("推迟云雀科技到下周一").isAnswered("顺延 云雀科技 下周一");
    }

    @Test
    void aLeadIsParkedUntilAMonth() {
        chat.as("lily").says("lead new Mallow Ltd").isAccepted();
        chat.as("lily").says("park Mallow Ltd till jan").isAccepted().isAnswered("1/1/2027");
        chat.as("lily")
                .says("park Mallow Ltd until March waiting for budget")
                .isAnswered("3/1/2027", "waiting for budget");
        chat.as("lily").says("park Mallow Ltd until 2027-02").isAnswered("2/1/2027");
        chat.as("lily").says("park Mallow Ltd until next year").isAnswered("1/1/2027");
        chat.as("wangwei").says("线索 新建 锦葵科技").isAccepted();
        chat.as("wangwei").says("搁置 锦葵科技 到明年1月 等预算").isAccepted().isAnswered("2027", "等预算");
        chat.as("wangwei").says("搁置 锦葵科技 到3月").isAccepted().isAnswered("2027");
        chat.as("lily").says("park Mallow Ltd until maybe").isRefused("maybe");
    }

    @Test
    void aDateOfTheNextWeeksIsNoDateOfLastYear() {
        chat.as("lily").says("visit Nettle Ltd on: 11/20").isRefused("11/20 is still to come");
        chat.as("wangwei").says("拜访 荨麻科技 日期：11/20").isRefused("还没到");
        chat.as("lily").says("visit Nettle Ltd on: 11/16").isAccepted().isAnswered("back-dated to Mon 11/16");
    }

    @Test
    void aDayAWeekAndAYearAreReadOrAnsweredClearly() {
        chat.as("lily").says("visit Oxlip Ltd: hi").isAccepted();
        chat.as("lily").says("why visits friday").isAccepted().isAnswered("11/13");
        chat.as("wangwei").says("明细 拜访 周一").isAccepted().isAnswered("昨天拜访量");
        chat.as("lily").says("why visits last week").isAccepted().isAnswered("last week");
        chat.as("lily").says("score 2026").isRefused("“2026” is a whole year");
        chat.as("wangwei").says("得分 2026年").isRefused("一整年");
        chat.as("lily").says("board this year").isRefused("“this year” is a whole year");
        chat.as("lily").says("leads this week").isRefused("open now", "Overdue");
        chat.as("wangwei").says("我的线索 本周").isRefused("不分哪周");
    }

    @Test
    void helpTheDayAndThanksHaveMoreWords() {
        chat.as("wangwei").says("怎么用").isAccepted().isAnswered("销售铃");
        chat.as("lily").says("how do i use this").isAccepted().isAnswered("Salesbell");
        chat.as("wangwei").says("今天待办").isAccepted().isAnswered("11/17");
        chat.as("wangwei").says("夸一下@lily 帮我改方案").isAccepted();
        chat.as("lily")
                .says("thanks @chen for the lift, and @赵敏 for the slides")
                .isAccepted()
                .isAnswered("陈静", "赵敏");
        chat.as("chen").says("目标 @王伟 拜访 每周 8").isAccepted().isAnswered("8/周");
        chat.as("chen").says("target @lily visits per week 7").isAccepted().isAnswered("7/周");
    }

    @Test
    void whoHasJustBeenVisitedNeedNotBeKnown() {
        chat.as("wangwei").says("刚拜访完火花电子").isAccepted().isAnswered("已记：火花电子");
        chat.as("wangwei").says("刚拜访完完美世界：聊了").isAccepted().isAnswered("已记：完美世界");
        chat.as("wangwei").says("拜访完美世界：又聊了").isAccepted().isAnswered("已记：完美世界");
        chat.as("wangwei").says("刚聊完银河电气").isAnswered("银河电气");
        chat.as("wangwei").says("1").isAccepted().isAnswered("已记：银河电气");
    }

    @Test
    void figuresApartAreAskedAbout() {
        Chat.Answered asked = chat.as("lily").says("deal Room 12 900").isRefused("one number or two");
        asked.button("deal \"Room 12\" 900");
        chat.as("lily").says("1").isAccepted().isAnswered("Room 12 ¥900");
        chat.as("wangwei").says("签单 房间 12 900").isRefused("一个数还是两个");
    }

    @Test
    void aHeadingAboveRecordsIsNone() {
        chat.as("wangwei")
                .says("今日工作：\n- 拜访 火车头公司：聊价\n- 拜访 火车尾公司：聊样品")
                .isAccepted()
                .isAnswered("火车头", "火车尾");
        chat.as("lily")
                .says("Today:\n- visit Calder Inc: price\n1. visit Dover Inc: samples")
                .isAccepted()
                .isAnswered("Calder", "Dover");
        chat.as("lily").says("【日报】\nvisit Calder Inc: price").isAccepted().isAnswered("Calder");
        chat.as("wangwei").says("昨天工作：\n- 拜访 火车头公司：聊价").isAccepted().isAnswered("补录");
    }

    @Test
    void aNameWithADashIsFoundAgain() {
        chat.as("lily").says("visit Harbor - North: first").isAccepted();
        chat.as("lily").says("visit Harbor - North").isAccepted().isAnswered("Logged", "Harbor - North");
        chat.as("lily").says("visit Harbor - North - price talk").isAccepted().isAnswered("Harbor - North");
        chat.as("lily").says("visit Pier Ltd: first").isAccepted();
        chat.as("lily").says("visit Pier Ltd - South: hello").isAccepted().isAnswered("Pier Ltd - South");
        chat.as("lily").says("visit Pier Ltd - price talk").isAccepted().isAnswered("Pier Ltd");
    }

    @Test
    void whatIsToldEndsAChineseName() {
        chat.as("wangwei").says("拜访橡木电子聊了报价").isAccepted().isAnswered("已记：橡木电子（");
        chat.as("wangwei").says("拜访榆木电子聊报价").isAccepted().isAnswered("已记：榆木电子（");
        chat.as("wangwei").says("拜访聊城建材，聊了报价").isAccepted().isAnswered("已记：聊城建材（");
    }

    @Test
    void questionsAreAnsweredByTheCommandTheyAskFor() {
        chat.as("wangwei").says("拜访 柏木电子：聊").isAccepted();
        chat.as("lily").says("visit Cedar Ltd: hi").isAccepted();
        chat.as("wangwei").says("柏木电子谁在跟").isAccepted().isAnswered("柏木电子", "负责人");
        chat.as("lily").says("who owns Cedar Ltd?").isAccepted().isAnswered("Cedar Ltd", "Owner");
        chat.as("lily").says("Cedar Ltd?").isAccepted().isAnswered("Owner");
        chat.as("wangwei").says("我这周还差几家").isAccepted().isAnswered("目标");
        chat.as("wangwei").says("今天干了啥").isAccepted().isAnswered("今天");
        chat.as("wangwei").says("这周拜访几家了").isAccepted().isAnswered("本周拜访量");
        chat.as("lily").says("my visits").isAccepted().isAnswered("Visits this week");
        chat.as("lily").says("what did i do today").isAccepted().isAnswered("Today");
        chat.as("wangwei").says("为什么我的得分这么低").isAccepted();
    }

    @Test
    void aNameWithItsStageAndASlipAreRead() {
        chat.as("wangwei").says("线索 新建 杉木电子").isAccepted();
        chat.as("wangwei").says("杉木电子 需求确认").isAnswered("线索 杉木电子 需求确认");
        chat.as("lily").says("lead new Yew Ltd").isAccepted();
        chat.as("lily").says("Yew Ltd qualified").isAnswered("lead Yew Ltd qualified");
        chat.as("lily").says("Yew Ltd parked until feb").isAnswered("park Yew Ltd feb".replace(" feb", ""));
        chat.as("wangwei").says("拜访 柳木电子：聊").isAccepted();
        chat.as("wangwei").says("记错了 不是柳木电子是杉木电子").button("客户是 杉木电子");
    }

    @Test
    void aLeadThatIsClosedOrNotThereIsSaidBeforeAnythingIsAsked() {
        chat.as("lily").says("lead new Ash Ltd").isAccepted();
        chat.as("lily").says("lost Ash Ltd: price").isAccepted();
        chat.as("lily").says("lost Ash Ltd").isRefused("is closed");
        chat.as("lily").says("park Ash Ltd").isRefused("is closed");
        chat.as("lily").says("lost Nowhere Ltd").isRefused("no customer called");
        chat.as("wangwei").says("拜访 桉木电子：聊").isAccepted();
        chat.as("wangwei").says("跟进 桉木电子").isRefused("还没有线索");
        chat.as("wangwei").says("丢单 桉木电子").isRefused("还没有线索");
        chat.as("lily").says("lost L999").isRefused("no lead L999");
        chat.as("lily").says("lead new Rowan Ltd").isAccepted();
        chat.as("lily").says("lost last").isRefused("reason");
    }
}
