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
        chat.as("wangwei").says("拜访 上午9点 格力时间：聊").isAccepted().isAnswered("格力时间（V");
        assertThat(chat.as("wangwei").says("拜访 格力时间 上午9点：聊").text())
                .contains("格力时间（V")
                .doesNotContain("新客户");
        chat.as("lily").says("visit Timely Ltd at 9am: demo").isAccepted().isAnswered(" Timely Ltd ");
        chat.as("lily").says("visit Timely Ltd 9:00-10:00: demo").isAccepted().isAnswered(" Timely Ltd ·");
        chat.as("lily").says("visit Untimely Ltd 8:30: demo").isAccepted().isAnswered(" Untimely Ltd ·");
        chat.as("wangwei").says("拜访 格力时间 9:30-9:50：聊").isAnswered("格力时间（V");
        chat.as("lily").says("visit 7-11:30 boxes a week").isAccepted().isAnswered(" 7-11 ·");
    }

    @Test
    void aVisitLaterTodayIsOneToCome() {
        chat.as("lily").says("visit Later Inc: first").isAccepted();
        chat.as("lily").says("visit Later Inc today 8pm: demo").isAnswered("Remind you Tue 11/17 20:00");
        chat.as("lily").says("visit Later Inc tonight: dinner").isAnswered("Remind you Tue 11/17 19:00");
        chat.as("wangwei").says("拜访 晚来公司 今天晚上8点：吃饭").isRefused("还没到");
        chat.as("lily").says("visit Later Inc today 9am: demo").isAccepted();
        chat.as("lily").says("visit Later Inc at 8pm: demo").isAnswered("Remind you Tue 11/17 20:00");
        chat.as("lily").says("visit Later Inc 15:30: demo").isAnswered("Remind you Tue 11/17 15:30");
        chat.as("wangwei").says("拜访 下午5点 晚来公司：吃饭").isRefused("还没到");
        chat.as("wangwei").says("拜访 晚来公司 晚上8点：吃饭").isRefused("还没到");
    }

    @Test
    void marksAroundANameAreNoPartOfIt() {
        chat.as("wangwei").says("拜访 远标集团：聊").isAccepted();
        chat.as("wangwei").says("拜访-远标集团-谈价").isAccepted().isAnswered("远标集团（V");
        chat.as("wangwei").says("拜访【远标集团】谈价").isAccepted().isAnswered("远标集团（V");
        chat.as("wangwei").says("签单-远标集团-3万").isAccepted().isAnswered("成交 远标集团 ¥3万");
        chat.as("wangwei").says("跟进-远标集团-发资料").isRefused("“远标集团”还没有线索");
        chat.as("lily").says("visit 24:7 Fitness: x").isAccepted();
        chat.as("wangwei").says("拜访-新标集团：谈价").isAccepted().isAnswered("已记：新标集团（V");
        chat.as("lily").says("visit Bracket Inc (yesterday): x").isAnswered(" Bracket Inc ", "back-dated to Mon 11/16");
        chat.as("lily").says("visit Bracket Inc - price talk").isAnswered(" Bracket Inc ");
        chat.as("wangwei").says("拜访 远标集团（昨天）：聊").isAnswered("远标集团（V", "补录 11/16");
        chat.as("wangwei").says("拜访 远标集团 11.16 谈价").isAnswered("远标集团（V", "补录 11/16");
        chat.as("wangwei").says("拜访 远标集团 10.24 版谈价").isAccepted();
        chat.as("lily").says("deal Kill 2a1 900").isAccepted().isAnswered("Kill 2a1 ¥900");
    }

    @Test
    void aFollowUpIsNotOfAnotherCustomerWhoseNameGoesOn() {
        chat.as("lily").says("visit Harbour Ten: x").isAccepted();
        chat.as("zhaomin").says("lead new Harbour Ten HQ, fair").isAccepted();
        chat.as("lily")
                .says("called Harbour Ten: x")
                .isRefused("There is no lead for “Harbour Ten” yet.", "Harbour Ten HQ", "New lead: Harbour Ten");
        chat.as("zhaomin").says("called Harbour Ten H: x").isAccepted().isAnswered("Harbour Ten HQ");
    }

    @Test
    void aFullStopEndsANameBehindWhichASentenceBegins() {
        chat.as("lily").says("visit Stopford. Talked about price").isAccepted().isAnswered(" Stopford ·");
        chat.as("lily")
                .says("visit Kestrel Ltd. Talked about price")
                .isAccepted()
                .isAnswered(" Kestrel Ltd");
        chat.as("lily").says("visit Stopford. Talked").isAccepted().isAnswered(" Stopford ·");
        chat.as("lily").says("visit Dr. Oetker and sons: x").isAccepted().isAnswered(" Dr. Oetker and sons ·");
        chat.as("lily").says("visit St. James Foods: x").isAccepted().isAnswered(" St. James Foods ·");
        chat.as("lily").says("visit Amazon.com: x").isAccepted().isAnswered(" Amazon.com ·");
        chat.as("lily").says("visit J. P. Morgan").isAccepted().isAnswered(" J. P. Morgan ·");
    }

    @Test
    void anotherCommandsOptionBehindTheNextStepIsANote() {
        chat.as("lily")
                .says("visit Stray Ltd: x, next: call, source: fair, color: red")
                .isAccepted()
                .isAnswered("next: call\n");
        chat.as("lily").says("customer Stray Ltd").isAnswered("x, source: fair, color: red");
        chat.as("wangwei").says("拜访 走失公司，下一步：周五打电话，来源：展会").isAccepted().isAnswered("下一步 11/20 周五 9:00 打电话\n");
        chat.as("wangwei").says("客户 走失公司").isAnswered("来源：展会");
    }

    @Test
    void aMarkedListOfTheDayIsReadLineByLine() {
        chat.as("wangwei")
                .says("1、拜访甲一公司，聊合同\n2、拜访甲二公司，送样\n3、签单 甲三公司 2万\n4、跟进甲四公司，已发合同")
                .isAnswered("甲一公司（V", "甲二公司（V", "成交 甲三公司 ¥2万", "甲四公司");
        chat.as("lily").says("called B2 Foods: no answer").isRefused("B2 Foods");
    }

    @Test
    void whatWasDoneIsNoPartOfAKnownName() {
        chat.as("wangwei").says("拜访 拿下集团：聊").isAccepted();
        chat.as("wangwei").says("拿下拿下集团了 2万").isAccepted().isAnswered("成交 拿下集团 ¥2万");
        chat.as("wangwei").says("拜访 定局集团：聊").isAccepted();
        chat.as("wangwei").says("定局集团今天签单3万").isAnswered("记为成交");
        chat.as("lily").says("my score").isAccepted();
        chat.as("lily").says("my targets").isAccepted();
        chat.as("chen").says("目标 团队 成交 10万/月").isAccepted().isAnswered("成交额");
    }

    @Test
    void whatIsToComeIsRemindedOfHoweverItIsSaid() {
        chat.as("wangwei")
                .says("新线索 轨道公司 王经理 13900003002 展会 明天上午10点打电话")
                .isAccepted()
                .isAnswered("要在 11/18 周三 10:00 提醒您", "打电话吗？", "[提醒我]");
        chat.as("wangwei").says("1").isAccepted().isAnswered("下一步", "11/18 周三 10:00");
        chat.as("wangwei").says("明天提醒我联系轨道公司").isAnswered("要在 11/18 周三 9:00 提醒您", "联系轨道公司");
        chat.as("wangwei").says("下一步 轨道公司：周五9点发报价").isAnswered("要记为：改下一步 轨道公司：周五9点发报价");
        chat.as("wangwei").says("1").isAccepted().isAnswered("11/20 周五 9:00 发报价");
        chat.as("chen").says("点评 轨道公司：盯紧").isAccepted().isAnswered("L");
        chat.as("wangwei").says("线索 轨道公司 -> 合同谈判").isAccepted().isAnswered("合同谈判");
        chat.as("wangwei").says("给轨道公司打了电话，说再等等").isAnswered("[记为跟进] [记为拜访]");
        chat.as("wangwei").says("轨道公司那边看了样品").isAnswered("[记为拜访] [记为跟进]");
    }

    @Test
    void twoVisitsOfOneLineAreAskedAbout() {
        chat.as("lily").says("visit Doubles Inc: x").isAccepted();
        chat.as("lily").says("visited Doubles Inc twice this week").isRefused("“twice this week”", "[Log one]");
        chat.as("lily").says("1").isAccepted().isAnswered(" Doubles Inc ");
        chat.as("wangwei").says("拜访了Doubles Inc两次").isRefused("两次");
        chat.as("lily").says("visit Doubles Inc: met twice").isAccepted();
        chat.as("wangwei").says("拜访 双一公司、双二公司").isRefused("“双二公司”", "[记一次]");
        chat.as("wangwei").says("1").isAccepted().isAnswered("双一公司（V");
    }

    @Test
    void aDateBeforeTheCommandIsThatOfTheRecord() {
        chat.as("wangwei").says("拜访 前日公司：聊").isAccepted();
        chat.as("wangwei").says("11月16号拜访前日公司：补一下").isAnswered("前日公司");
        chat.as("wangwei").says("1").isAccepted().isAnswered("补录 11/16");
        chat.as("wangwei").says("11/16 visit 前日公司: x").isAnswered("前日公司");
        chat.as("wangwei").says("1").isAccepted().isAnswered("补录 11/16");
    }

    @Test
    void aDayBeforeTheCommandIsReadForANewNameToo() {
        chat.as("zhaomin").says("上周五拜访 新日甲：试驾").isAnswered("拜访 新日甲：试驾，日期：2026-");
        chat.as("zhaomin").says("1").isAccepted().isAnswered("新日甲（V", "补录");
        chat.as("zhaomin").says("昨天下午三点见了新日乙 聊得不错").isAnswered("见了新日乙 聊得不错，日期：");
        chat.as("zhaomin").says("今天零点一分去了一趟新日丙，谈了价格。").isAnswered("去了一趟新日丙，谈了价格");
        chat.as("lily")
                .says("last Friday we visited Newday Inc, went well")
                .isAnswered("visited Newday Inc, went well on: ");
        chat.as("lily").says("1").isAccepted().isAnswered(" Newday Inc ");
        chat.as("lily").says("next Friday visit Newday Inc").isAnswered("Remind you", "visit Newday Inc");
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
    void aCommandThatLackedItsNameMayBeSaidAgainWithOne() {
        chat.as("lily").says("customer").isRefused("customer");
        chat.as("lily").says("customer Nobody Known").isRefused("“Nobody Known”");
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
