package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines and reports as they are typed, dictated and pasted on the way from one customer to the next. */
@SalesbellTest
class BetweenTwoDoorsTests {
    @Autowired
    private Chat chat;

    @Test
    void aReportOfLabelsIsAVisit() {
        chat.as("wangwei").says("客户：标签厨具\n内容：代理价谈到8折\n下一步：下周四送合同").isAccepted().isAnswered("已记：标签厨具（", "送合同");
        chat.as("wangwei")
                .says("客户名称：标签五金\n拜访时间：11月16日 下午\n拜访人：李经理\n沟通内容：样品试用\n后续计划：下周二电话")
                .isAccepted()
                .isAnswered("已记：标签五金（", "11/16", "电话");
        chat.as("wangwei").says("客户：标签照明 内容：试用反馈好 下一步：下周五报价").isAccepted().isAnswered("已记：标签照明（", "报价");
        chat.as("wangwei").says("客户：标签甲电器，内容：聊了返点；客户：标签乙电器，内容：要样品").isAccepted().isAnswered("已记：标签甲电器（", "已记：标签乙电器（");
        chat.as("lily")
                .says(
                        "Visit report\nCustomer: Labelled Inn\nContact: Joe\nNotes: wants 12 room locks\nNext: quote by Friday")
                .isAccepted()
                .isAnswered(" Labelled Inn · new customer");
        chat.as("lily")
                .says("Client: Labelled Forge\nDate: 16 Nov\nDiscussed: anvil coating\nNext step: call Mon")
                .isAccepted()
                .isAnswered(" Labelled Forge · new customer", "11/16");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wangwei | 客户：没标签过的厂
            wangwei | 客户：没标签厂，电话：13800138000，备注：官网
            lily    | customer: Never Labelled Ltd""")
    void oneLabelAndALeadsLabelsAreNoVisit(String who, String line) {
        assertThat(chat.as(who).says(line).text()).doesNotContain("已记", "Logged");
    }

    @Test
    void whereAVisitWasIsToldAndNoMistypedOption() {
        assertThat(chat.as("wangwei")
                        .says("【拜访记录】\n客户名称：标签车行\n时间：今天上午10:00-11:00\n地点：绍兴\n内容：聊返点")
                        .isAccepted()
                        .isAnswered("已记：标签车行（")
                        .text())
                .doesNotContain("难点");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            拜访门间商城难点是价格                  | 已记：门间商城（
            去了趟门间车厂和他们采购聊了聊          | 已记：门间车厂（""")
    void whoWasSeenAndWhatIsHardAreNoPartOfTheName(String line, String answer) {
        chat.as("wangwei").says(line).isAccepted().isAnswered(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wangwei | 签单 门间甲 12万 和 门间乙 8万     | “门间乙 8万”还没记
            wangwei | 成交 门间丙 12万，以及 门间丁 8万  | “门间丁 8万”还没记
            lily    | deal Doorway Foods 12k and Doorway Steel 8k | “Doorway Steel 8k” was not logged
            lily    | deal Doorway Paper 12k and two pens | Deal""")
    void aSecondDealInOneLineIsAskedAbout(String who, String line, String answer) {
        assertThat(chat.as(who).says(line).text()).contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"'followed up with Doorway Mills, sent catalog'", "'followed up Doorway Mills: sent catalog'"})
    void whoWasFollowedUpHasAFollowUp(String line) {
        chat.as("lily").says("lead new Doorway Mills");
        chat.as("lily").says(line).isAccepted().isAnswered("Doorway Mills", "F");
    }

    @Test
    void leadsStandBelowTheirHeading() {
        chat.as("lily")
                .says("leads from the expo:\nHeadline Physio, Dan 555-100-1001\nHeadline Cafe, Lou 555-100-1002")
                .isAccepted()
                .isAnswered("New lead: Headline Physio", "New lead: Headline Cafe");
        chat.as("wangwei")
                .says("展会线索\n标头家具 陈小姐 13900001111\n标头水业 周总 13900002222")
                .isAccepted()
                .isAnswered("新线索：标头家具", "新线索：标头水业");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lily    | won Priced Spa for 8k, kickoff dec 1   | Priced Spa ¥8,000
            lily    | deal Priced Gym at 9500                 | Priced Gym ¥9,500""")
    void thePriceIsNoPartOfTheName(String who, String line, String deal) {
        chat.as(who).says(line).isAccepted().isAnswered(deal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wangwei | 成交 两笔五金首付5万尾款15万   | ¥20万
            wangwei | 成交两笔照明5万+15万         | ¥20万
            lily    | deal Twosum Dairy 12k + 3k setup | ¥15,000""")
    void twoSumsAreAskedAbout(String who, String line, String sum) {
        chat.as(who).says(line).isRefused(who.equals("lily") ? "Two sums" : "不止一个金额");
        chat.as(who).says("1").isAccepted().isAnswered(sum);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            拜访-横杠贸易-样品          | 横杠贸易
            拜访/斜杠贸易/样品确认       | 斜杠贸易
            见了门内公司的Tom聊系统      | 门内公司""")
    void marksAndPeopleAreNoPartOfTheName(String line, String customer) {
        chat.as("wangwei").says(line).isAccepted().isAnswered("已记：" + customer + "（");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wangwei | 拜访 旁人贸易          | 拜访王姐 旁人贸易          | 已记：旁人贸易（
            wangwei | 拜访 旁人贸易          | 拜访李经理（旁人贸易）聊样品   | 已记：旁人贸易（
            lily    | visit Beside Forge: hi | visit ben from beside forge | Beside Forge ·
            lily    | visit Beside Forge: hi | visited ben and sue at Beside Forge re coating | Beside Forge ·
            lily    | visit Beside Forge: hi | visit Ben @ Unheard Mills | Unheard Mills ·""")
    void whoWasSeenStandsInFrontOfTheCustomer(String who, String first, String line, String answer) {
        chat.as(who).says(first).isAccepted();
        chat.as(who).says(line).isAccepted().isAnswered(answer);
    }

    @Test
    void howOftenIsNoPartOfTheName() {
        chat.as("wangwei").says("拜访几回贸易x2").isRefused("x2");
        chat.as("wangwei").says("拜访几回贸易两次").isRefused("两次");
        chat.as("lily").says("lead new Twicecalled Drones").isAccepted();
        chat.as("lily").says("called Twicecalled Drones twice, finally got Max").isAccepted();
    }

    @Test
    void whatIsSaidBesideAnOpenQuestionIsHeard() {
        chat.as("wangwei").says("新线索 旁白水业").isAccepted();
        chat.as("wangwei").says("顺延 旁白水业").isRefused("到什么时候");
        chat.as("wangwei").says("撤回上一条").isAnswered("撤销");
        assertThat(chat.as("wangwei").says("昨天还去了旁白贸易").text()).doesNotContain("已经过了");
    }

    @Test
    void aDateOfFiguresChoosesFromNoMenu() {
        chat.as("wangwei").says("拜访 选择五金").isAccepted();
        chat.as("wangwei").says("选择五金发了合同").isAnswered("要记到 选择五金 吗");
        assertThat(chat.as("wangwei").says("11.16 拜访 选择电器 聊返点").text()).doesNotContain("项可选");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lily    | ✅ visit Decked Forge: coating ok   | Decked Forge
            lily    | [visit] Decked Mills - coating ok   | Decked Mills
            lily    | *visit* Decked Pumps: coating again | Decked Pumps
            wangwei | 【拜访】花边贸易 样品                  | 花边贸易""")
    void whatDecoratesACommandIsNoneOfIt(String who, String line, String customer) {
        chat.as(who).says(line).isAccepted().isAnswered(customer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lily | tell me about nobody known
            lily | change amount to 9k
            lily | meeting with Nobody cancelled
            lily | Nearmiss Spa deal should be 9k
            lily | when is my next thing""")
    void whatIsNearACommandAndIsNoneIsNotOffered(String who, String line) {
        chat.as(who).says("visit Next Plc: range").isAccepted();
        chat.as(who).says("visit Nearmiss Spa: range").isAccepted();
        assertThat(chat.as(who).says(line).text())
                .doesNotContain(
                        "Shall I keep that as: deal",
                        "tell everyone me",
                        "change customer to",
                        "setting with",
                        "for Next");
    }

    @Test
    void aWeekdayToComeIsPlannedAndNotBackDated() {
        chat.as("wangwei").says("拜访 周几五金").isAccepted();
        chat.as("wangwei").says("周四拜访周几五金").isAnswered("要在 11/19 周四");
        chat.as("wangwei").says("周四拜访了周几五金").isAnswered("2026-11-12");
    }

    @Test
    void whatWasSaidFromAfarIsOfferedAsALeadFirst() {
        chat.as("wangwei").says("拜访 远处五金").isAccepted();
        chat.as("wangwei").says("联系远处五金，对方说年后再看").isAnswered("记为新线索");
    }

    @Test
    void formsAndSumsOfAnyLengthAreReadAtOnce() {
        String labels = "客户：甲 内容：乙 ".repeat(300);
        String sums = "deal " + "Acme for 5k + 3k @ ".repeat(300);
        String people = "visit " + "ben and sue at ".repeat(400);
        assertTimeout(Duration.ofSeconds(10), () -> {
            for (String line : new String[] {labels, sums, people, "【".repeat(4000), "✅ ".repeat(2000)}) {
                assertThat(chat.as("lily").says(line)).isNotNull();
            }
        });
    }
}
