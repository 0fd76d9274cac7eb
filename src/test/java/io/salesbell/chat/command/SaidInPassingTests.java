package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines as they are said in passing, in the words' own order and without the marks of the grammar. */
@SalesbellTest
class SaidInPassingTests {
    private static final Pattern LEAD = Pattern.compile("[(（](L\\d+)[)）]");

    @Autowired
    private Chat chat;

    private String lead(String who, String line) {
        Matcher number = LEAD.matcher(chat.as(who).says(line).isAccepted().text());
        assertThat(number.find()).isTrue();
        return number.group(1);
    }

    @Test
    void whatIsToComeIsOfferedAsAReminderAndWhatWasAsARecord() {
        chat.as("wangwei").says("拜访 远期公司：聊了").isAccepted();
        chat.as("lily").says("visit Ahead Inc: x").isAccepted();
        chat.as("wangwei").says("月底前给远期公司发报价").isAnswered("要在 11/30 周一 9:00 提醒您给远期公司发报价吗？");
        chat.as("wangwei").says("今晚和远期公司王总吃饭").isAnswered("要在 11/17 周二 19:00 提醒您");
        chat.as("wangwei").says("后天下午两点半约了远期公司").isAnswered("要在 11/19 周四 14:30 提醒您");
        chat.as("wangwei").says("昨晚和远期公司王总吃饭").isAnswered("这条要记到 远期公司 吗？");
        chat.as("wangwei").says("刚给远期公司打了电话").isAnswered("这条要记到 远期公司 吗？");
        chat.as("lily").says("dinner with Ahead Inc tonight").isAnswered("Remind you Tue 11/17 19:00");
        chat.as("lily").says("had lunch with Ahead Inc today").isAnswered("Shall I keep that for Ahead Inc?");
    }

    @Test
    void theColleagueMayStandBeforeTheLead() {
        String lead = lead("lily", "lead new Swapover Ltd");
        chat.as("lily").says("assign @wangwei " + lead).isAccepted().isAnswered("now with 王伟");
        chat.as("chen").says("转交给李华 " + lead).isAccepted().isAnswered("已转给 李华");
        chat.as("chen").says("assign @wangwei").isRefused("还差线索");
        chat.as("chen").says(lead).isAccepted().isAnswered("已转给 王伟");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zhaomin | 拜访小满粮油 昨天下午3点 聊了报价     | 小满粮油",
                "zhaomin | 拜访 大满粮油 昨天 送了样品           | 大满粮油",
                "zhaomin | 拜访小满粮油，昨天下午3点，聊了报价   | 小满粮油",
            })
    void aDayBehindTheNameIsTheVisits(String who, String line, String customer) {
        chat.as(who).says(line).isAccepted().isAnswered(customer, "补录 11/16");
    }

    @Test
    void aDayBehindAKnownEnglishNameIsTheVisitsToo() {
        chat.as("lily").says("visit Dayspring: hello").isAccepted();
        chat.as("lily")
                .says("visit Dayspring yesterday 3pm talked price")
                .isAccepted()
                .isAnswered("back-dated to Mon 11/16");
        Chat.Answered told =
                chat.as("lily").says("visit Dayspring: yesterday they called").isAccepted();
        assertThat(told.text()).doesNotContain("back-dated");
        Chat.Answered week = chat.as("lily")
                .says("visit Dayspring last week they asked for a quote")
                .isAccepted();
        assertThat(week.text()).doesNotContain("back-dated");
    }

    @Test
    void anHourMayStandBareBehindItsDay() {
        chat.as("lily")
                .says("visit Hourglass: ok, next: Wed 15 call")
                .isAccepted()
                .isAnswered("Wed 11/18 15:00 call");
        chat.as("lily")
                .says("visit Hourglass: ok, next: Fri 10 demos")
                .isAccepted()
                .isAnswered("Fri 11/20 9:00 10 demos");
    }

    @Test
    void aPeriodAndAMetricAskForOnesFigure() {
        chat.as("lihua").says("本周拜访").isAccepted().isAnswered("本周拜访量：");
        chat.as("lihua").says("上月拜访多少").isAccepted().isAnswered("上月拜访量：");
        chat.as("lily").says("my visits last month").isAccepted().isAnswered("Visits last month: 0");
        chat.as("lily").says("this month's revenue").isAccepted().isAnswered("Deal amount this month");
        chat.as("lihua").says("本周拜访了几家").isAccepted().isAnswered("本周拜访量：");
        chat.as("lily").says("how many visits this week?").isAccepted().isAnswered("Visits this week");
        chat.as("lily").says("score 2026-11-16").isAccepted();
    }

    @Test
    void whatBlocksAndWhereItCameFromNeedNoColon() {
        chat.as("zhaomin").says("拜访 空格建材：聊了 难点 价格太高").isAccepted().isAnswered("难点已转给主管");
        Chat.Answered none = chat.as("zhaomin").says("拜访 空格建材：没什么难点 很顺利").isAccepted();
        assertThat(none.text()).doesNotContain("主管");
        chat.as("lily").says("visit Spacebar: liked it, blocker price too high").isAnswered("hears of the blocker");
        assertThat(chat.as("lily").says("visit Spacebar: no blocker so far").text())
                .doesNotContain("hears of");
        String lead = lead("lily", "lead new Spaceport source trade fair");
        chat.as("lily").says("customer Spaceport").isAccepted().isAnswered("Spaceport");
        chat.as("lily").says(lead).isAnswered("Spaceport", "trade fair");
        chat.as("lily").says("lead new Spacelab: an open source company").isAnswered("Spacelab (L");
    }

    @Test
    void aDashBehindAKnownNameEndsIt() {
        chat.as("lily").says("visit Dashwood: hello").isAccepted();
        chat.as("lily").says("visit Dashwood - demo: went well").isAccepted().isAnswered("Dashwood · ");
        chat.as("lily")
                .says("visit Newdash - Branch: went well")
                .isAccepted()
                .isAnswered("Newdash - Branch · new customer");
    }

    @Test
    void aVisitToComeWithSomebodyNewIsOfferedAsALead() {
        chat.as("lily").says("visit Unheardof tomorrow").isRefused("Unheardof as a new lead");
        chat.as("lily").says("1").isAccepted().isAnswered("New lead: Unheardof", "Wed 11/18 9:00 visit");
        chat.as("lihua").says("拜访 新乳业 明天").isRefused("要把新乳业记为新线索");
        chat.as("lihua").says("1").isAccepted().isAnswered("新线索：新乳业", "11/18 周三 9:00 拜访");
    }

    @Test
    void aMisspeltChineseDayIsAskedAbout() {
        chat.as("lihua").says("拜访 错字公司：聊了，下一步 后夭回访").isRefused("“后夭”", "后天回访");
        chat.as("lihua").says("拜访 错字公司：聊了，下一步：下洲三回访").isRefused("“下洲三”", "下周三回访");
    }

    @Test
    void aSlipIsOfferedPutRight() {
        chat.as("lily").says("deal Slipway 12k").isAccepted();
        chat.as("lily").says("sorry 13k").isRefused("deal Slipway 13k");
        chat.as("lily").says("1").isAccepted().isAnswered("Taken back: deal", "deal Slipway 13k");
        chat.as("lily").says("1").isAccepted().isAnswered("Slipway ¥13,000");
        chat.as("lily").says("oops, 14k").isRefused("deal Slipway 14k");
        chat.as("lihua").says("签单 滑道物流 10万").isAccepted();
        chat.as("lihua").says("打错了 是12万").isRefused("签单 滑道物流 12万");
    }

    @Test
    void aLeadsNumberAloneShowsIt() {
        String lead = lead("lihua", "线索 新建 独号科技");
        chat.as("lihua").says(lead).isAccepted().isAnswered("独号科技", "负责人");
        chat.as("lihua")
                .says(lead.toLowerCase(java.util.Locale.ROOT) + "？")
                .isAccepted()
                .isAnswered("独号科技");
    }

    @Test
    void theSettingsOfATeamAreFoundByItsName() {
        chat.as("chen").says("settings East quiet 22:00-07:00").isRefused("settings team quiet 22:00-07:00 team: ");
        chat.as("chen").says("1").isAccepted().isAnswered("22:00");
    }

    @Test
    void anOrdinalIsItsDigit() {
        lead("fiona", "lead new Firstly Ltd");
        lead("fiona", "lead new Secondly Ltd");
        chat.as("fiona").says("leads").isAccepted();
        chat.as("fiona").says("第二个").isAccepted().isAnswered("Ltd (L");
        Chat.Answered told = chat.as("fiona").says("第二家店谈了报价");
        assertThat(told.text()).doesNotContain("Logged");
        chat.as("fiona").says("第九个").isRefused("Only 2");
    }

    @Test
    void thanksToAColleagueAreKudosAndToAllAreNone() {
        chat.as("zhaomin").says("谢谢 @lihua 帮忙做演示").isAccepted().isAnswered("给 李华 的点赞");
        chat.as("zhaomin").says("谢谢大家").isAccepted().isAnswered("不客气");
    }

    @Test
    void allSaidAgainHitsNothingThatWasDealtWith() {
        lead("ada", "lead new Allover Ltd");
        lead("ada", "lead new Overall Ltd");
        chat.as("ada").says("leads").isAccepted();
        chat.as("ada").says("全部 明天").isAccepted().isAnswered("Allover Ltd", "Overall Ltd");
        chat.as("ada").says("全部 后天").isRefused("Nothing waits");
    }

    @Test
    void theButtonBehindAnOfferHasTheNextNumber() {
        chat.as("chen").says("拜访 双号商贸：聊了报价，下周三回访").isAccepted().isAnswered("[提醒我]", "[改客户]");
        chat.as("chen").says("2").isRefused("还差客户");
        chat.as("chen").says("单号商贸").isAccepted().isAnswered("单号商贸");
    }
}
