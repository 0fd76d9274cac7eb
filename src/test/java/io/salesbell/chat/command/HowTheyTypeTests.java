package io.salesbell.chat.command;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines as they are typed between two appointments. */
@SalesbellTest
class HowTheyTypeTests {
    @Autowired
    private Chat chat;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visited hurryone w/ tom, pricing ok        | hurryone
            visit Hurry Two w/ Richard: demo           | Hurry Two
            visited hurrythree with tom, pricing ok    | hurrythree""")
    void whoCameAlongIsNoPartOfTheName(String line, String customer) {
        chat.as("lily").says(line).isAccepted().isAnswered(" " + customer + " · new customer");
    }

    @Test
    void severalCustomersInOneLineAreNotTakenForANote() {
        chat.as("lily")
                .says("visit Listed Corp, Birchwork and Cedarhill Inc")
                .isRefused("Birchwork and Cedarhill Inc", "[Log each]");
        chat.as("lily").says("1").isAccepted().isAnswered("Listed Corp", "Birchwork", "Cedarhill Inc");
        chat.as("lily").says("visit Listed Corp, Bob and Ann").isAccepted();
        chat.as("lily").says("visited Listed Corp and Cedarhill Inc today").isRefused("[Log each]");
        chat.as("lily").says("visit Listed Corp, Bob").isAccepted().isAnswered("Listed Corp");
        chat.as("lily").says("visit Listed Corp, Monday and Tuesday").isAccepted();
    }

    @Test
    void aHeadingSaysWhatTheLinesBelowAre() {
        chat.as("lily")
                .says(
                        "Visits today:\n- Headed Acme: renewal talk\n- Headed Globex: demo\nHeaded Stark - cold call\n\n4. Headed Wayne")
                .isAccepted()
                .isAnswered("Headed Acme", "Headed Globex", "Headed Stark", "Headed Wayne");
        chat.as("wangwei")
                .says("今日拜访：\n1、标题一厂，聊了报价\n下一步：周五打电话\n2、标题二厂：送样品")
                .isAccepted()
                .isAnswered("已记：标题一厂", "已记：标题二厂");
        chat.as("lily")
                .says("visits\n1. Headed Fir: renewal\n2) Headed Gum: price")
                .isAnswered("Headed Fir", "Headed Gum");
        chat.as("wangwei").says("刚见了 标题三厂 王总 w/ 李四").isAccepted().isAnswered("已记：标题三厂（");
        chat.as("lily")
                .says("Good morning team 👋 visit Headed Bolt: x")
                .isAccepted()
                .isAnswered("Headed Bolt");
        chat.as("lily")
                .says("Good morning :wave: visit Headed Nut: x")
                .isAccepted()
                .isAnswered("Headed Nut");
        chat.as("wangwei").says("拜访记录：\n客户：标题一厂\n内容：聊了报价").isAnswered("标题一厂");
        chat.as("wangwei").says("客户 内容").isRefused("没有客户“内容”");
    }

    @Test
    void linesOfAReportAreNoChoicesOfAMenu() {
        chat.as("wangwei").says("拜访 日报一厂：聊了报价").isAccepted();
        chat.as("wangwei").says("日报\n1. 拜访日报一厂，聊价格\n2. 日报一厂发了合同").isAnswered("已记：日报一厂", "要记到 日报一厂 吗");
        chat.as("lily").says("visit Menued Inc: demo").isAccepted();
        chat.as("lily").says("10:30 Menued Inc - went ok").isAnswered("keep that for Menued Inc?");
    }

    @Test
    void aTryThatReachedNobodyIsNoFollowUp() {
        chat.as("lily").says("lead new Silenced Ltd").isAccepted();
        chat.as("lily").says("called Silenced Ltd, no answer").isAccepted().isAnswered("no answer");
        chat.as("wangwei").says("新线索 没声公司").isAccepted();
        chat.as("wangwei").says("跟进 没声公司：没人接").isAccepted().isAnswered("没联系上，下个工作日再提醒您");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            closed Pricey Pumps 8,400                 | deal Pricey Pumps 8,400
            closed Pricey Pumps Holding for 8,400     | deal Pricey Pumps Holding 8,400
            win Pricey Pumps 20k                      | won Pricey Pumps 20k
            sold Pricey Pumps 20k                     | won Pricey Pumps 20k""")
    void whatWasSoldIsOfferedAsADeal(String line, String deal) {
        chat.as("lily").says("visit Pricey Pumps Holding: demo").isAccepted();
        chat.as("lily").says(line).offers(deal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            morning! just left Tolding Park, they want a quote by friday    | Tolding Park
            saw dave at toldinech today, great chat                         | toldinech
            Saw Ann from Tolding Group this morning                         | Tolding Group""")
    void whoeverWasSeenIsOfferedAsAVisit(String line, String customer) {
        chat.as("lily").says(line).isAnswered("keep that for " + customer + "?", "[As a visit]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            今天顺路去了顺路一厂，谈得不错          | 顺路一厂
            上午跑了趟顺路二厂，王总不在             | 顺路二厂""")
    void whereSomebodyWentIsOfferedAsAVisit(String line, String customer) {
        chat.as("wangwei").says("早，今天先去了早安厂，谈得不错").isAccepted().isAnswered("已记：早安厂");
        chat.as("wangwei").says(line).isAnswered("要记到 " + customer + " 吗", "[记为拜访]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Asked Foods phone?
            show me Asked Foods
            history Asked Foods
            when did we last see Asked Foods
            last visit to Asked Foods?
            查下 Asked Foods
            Asked Foods上次什么时候去的""")
    void whatIsAskedAboutACustomerIsShownAndNotLogged(String line) {
        chat.as("lily").says("visit Asked Foods: talked about Easter").isAccepted();
        chat.as("lily").says(line).isAccepted().isAnswered("talked about Easter");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lily    | what's left for me today?       | Today
            lily    | whats my score                  | score
            lily    | my pipeline                     | lead
            lily    | what leads are going cold       | overdue
            lily    | how do i change my target       | target
            wangwei | 今天还差几个拜访                     | 目标
            wangwei | 上个月谁第一                        | 排行榜
            wangwei | 我的业绩怎么算的                     | 得分
            wangwei | 你能干嘛                           | 我是销售铃
            wangwei | 怎么改目标                          | 目标""")
    void questionsAreAnswered(String who, String line, String answer) {
        chat.as(who).says(line).isAccepted().isAnswered(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            target 12                        | set by
            set target 12 visits a week      | set by
            目标改成每周15个                     | 来定
            周目标15                          | 来定""")
    void aTargetInAFigureAloneIsOneOfVisits(String line, String answer) {
        chat.as(CommandWords.isChinese(line) ? "wangwei" : "lily").says(line).isAnswered(answer);
    }

    @Test
    void whatIsMovedToNoStageIsNotPutOff() {
        chat.as("lily").says("lead new Movable Ltd").isAccepted();
        chat.as("lily").says("Movable Ltd moved to paperwork").isAnswered("keep that for Movable Ltd?");
        chat.as("lily").says("Movable Ltd moved to next week").offers("snooze Movable Ltd next week");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            拜访人后电器王总，聊了报价           | 人后电器
            拜访人后乳业的李经理                | 人后乳业
            拜访 人后酒业 王总，送样             | 人后酒业
            见了人后飞机李工                   | 人后飞机
            拜访 人前化工                      | 人前化工
            拜访 人先王总：聊了报价              | 人先王总""")
    void whoWasSeenIsNoPartOfACompanyNobodyKnows(String line, String customer) {
        chat.as("wangwei").says(line).isAccepted().isAnswered("已记：" + customer + "（");
    }

    @Test
    void whereALeadCameFromMayStandFirst() {
        chat.as("lily")
                .says("new lead from website: Sourced Foxtrot, Jim 212 555 0101")
                .isAccepted()
                .isAnswered("New lead: Sourced Foxtrot");
        chat.as("lily").says("lead Sourced Foxtrot").isAnswered("website");
        chat.as("wangwei").says("新线索来自展会：来源乳业，张总").isAccepted().isAnswered("新线索：来源乳业");
        chat.as("lily").says("lead new Sourced Two: from the fair").isAccepted().isAnswered("Sourced Two");
    }

    @Test
    void aSecondVisitOnAnotherDayIsAskedAbout() {
        chat.as("lily")
                .says("visited Daily Foods on monday and delta corp on tuesday")
                .isRefused("“delta corp on tuesday” was not logged yet", "[Log one]");
        chat.as("lily").says("1").isAccepted().isAnswered("Daily Foods", "back-dated");
        chat.as("lily")
                .says("visited Daily Foods on monday and delta corp on tuesday")
                .isRefused("was not logged yet");
    }

    @Test
    void aLeadIsPutOffForAWhileAndTakenUpByItsName() {
        chat.as("lily").says("lead new Awhile Ltd").isAccepted();
        chat.as("lily").says("snooze Awhile Ltd for 2 days").isAccepted();
        chat.as("lily").says("park Awhile Ltd till next month").isAccepted();
        chat.as("lily").says("Awhile Ltd reopen").offers("reopen Awhile Ltd");
        chat.as("lily").says("Awhile Ltd visit: demo of v2").offers("visit Awhile Ltd: demo of v2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wangwei | 汇报：今天拜访了汇报乳业，李总很满意 | 已记：汇报乳业
            wangwei | 我的目标是多少           | 王伟 还没有目标
            wangwei | 得分明细                | 本月暂无计量
            wangwei | 周报                   | 得分
            lily    | my week                | score
            lily    | how is my team doing   | leaderboard
            lily    | what should i do next  | Today
            lily    | switch to english      | Language: English
            lily    | Mtg with Cobalt Labs at 2pm went great | keep that for Cobalt Labs?
            chen    | 全组目标 拜访 10          | 目标调整
            lily    | my deals               | Deals
            lily    | what is my target      | targets for Lily Zhang
            wangwei | 谁还没完成               | 排行榜""")
    void whatPeopleAskForInPassingIsUnderstood(String who, String line, String answer) {
        chat.as(who).says(line).isAccepted().isAnswered(answer);
    }

    @Test
    void whatIsSaidBehindARecordsNumberIsOfThatRecord() {
        chat.as("lily").says("visit Numbered Foods: demo").isAccepted();
        chat.as("lily").says("V1 great job").offers("comment v1 great job");
        chat.as("lily").says("V1 next: call friday").offers("next step v1: call friday");
        chat.as("wangwei").says("V1 写得好").offers("点评 v1 写得好");
    }

    @Test
    void whatStandsBelowAListAndIsNoVisitMakesNone() {
        chat.as("wangwei")
                .says("今日拜访：\nSummit Mill：聊报价\n清单三厂 送样品\n客户都很满意\n合计：1家\n谢谢\n明日计划：\n清单二厂：报价")
                .isAnswered("已记：Summit Mill", "已记：清单三厂");
        chat.as("wangwei").says("客户 客户都很满意").isRefused("没有客户");
        chat.as("wangwei").says("客户 清单二厂").isRefused("没有客户“清单二厂”");
        chat.as("wangwei").says("客户 合计").isRefused("没有客户“合计”");
        chat.as("lily").says("forget it").isRefused("Nothing is open");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visited Onlyone Ltd and agreed to meet on Friday
            visit Onlyone Ltd: and they decide today
            visit Onlyone Ltd, CEO and CTO
            visit Onlyone Ltd, Renewal, Pricing""")
    void whatIsToldOfOneCustomerIsNotAskedAbout(String line) {
        chat.as("lily").says("visit Onlyone Ltd: demo").isAccepted();
        chat.as("lily").says(line).isAccepted().isAnswered("Onlyone Ltd");
    }

    @Test
    void aLeadFromACustomerIsThatCustomers() {
        chat.as("lily")
                .says("got a new lead from Fromone: Jim Miller, needs 20 seats")
                .isAnswered("New lead: Fromone");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            拜访刘建林经理，聊了报价   | 刘建林经理
            拜访张小龙总            | 张小龙总
            拜访康柏王总，聊了报价，下周三回访 | 康柏""")
    void whoMayBeOnePersonIsAskedAbout(String line, String name) {
        chat.as("wangwei").says(line).isRefused("[" + name + "]");
    }

    @Test
    void aKnownNameWinsOverARecordsNumber() {
        chat.as("lily").says("visit D5 Systems: demo").isAccepted();
        chat.as("lily").says("D5 Systems: demo today").isAnswered("keep that for D5 Systems?");
        chat.as("lily").says("Numbersign Ltd postponed to January").isRefused("I did not get");
        chat.as("lily").says("lead new Numbersign Ltd").isAccepted();
        chat.as("lily").says("Numbersign Ltd postponed to January").offers("snooze Numbersign Ltd January");
    }
}
