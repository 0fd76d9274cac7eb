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

/** Lines as they are typed between two doors: names of figures, lists as they were copied, answers to a menu. */
@SalesbellTest
class HurriedLinesTests {
    private static final Pattern LEAD = Pattern.compile("L(\\d+)");

    @Autowired
    private Chat chat;

    @Test
    void aNameThatBeginsWithFiguresIsNoNumber() {
        Chat.Person lily = chat.as("lily");
        String number = lead("lily", "lead new Numbered Rail");
        lead("lily", "lead new " + number + " Mile Cafe");
        lily.says("followup " + number + " Mile Cafe: called").isAccepted().isAnswered(number + " Mile Cafe");
        lily.says("lost " + number + " Mile Cafe price").isAccepted().isAnswered(number + " Mile Cafe", "price");
        lily.says("followup " + number + " called them").isAccepted().isAnswered("Numbered Rail");
        lily.says("lead " + number).isAccepted().isAnswered("Numbered Rail");
        Chat.Person wangwei = chat.as("wangwei");
        String chinese = lead("wangwei", "新线索 数字铁路");
        wangwei.says("跟进 " + chinese + "同城：打了").isRefused(chinese + "同城");
        lead("wangwei", "新线索 " + chinese + "同城");
        wangwei.says("跟进 " + chinese + "同城：打了").isAccepted().isAnswered(chinese + "同城");
        wangwei.says("没联系上 " + chinese + "同城").isAccepted().isAnswered(chinese + "同城");
        wangwei.says("线索 " + chinese + "同城").isAccepted().isAnswered(chinese + "同城");
        wangwei.says("丢单 " + chinese + "同城 没钱").isAccepted().isAnswered(chinese + "同城", "没钱");
        wangwei.says("跟进 " + chinese + "已发合同").isAccepted().isAnswered("数字铁路");
    }

    @Test
    void aLongerChineseNameIsAnotherCompany() {
        Chat.Person wangwei = chat.as("wangwei");
        wangwei.says("拜访 远洋国际：你好").isAccepted();
        wangwei.says("新线索 远洋国际学校").isAccepted().isAnswered("远洋国际学校");
        wangwei.says("拜访 远洋国际酒店").isAccepted().isAnswered("远洋国际酒店", "是“远洋国际”吗？");
        wangwei.says("拜访远洋国际聊了学校").isAccepted().isAnswered("远洋国际");
        wangwei.says("拜访 远洋国际 报价").isAccepted();
        assertThat(wangwei.says("客户 远洋国际").text()).contains("聊了学校", "报价");
    }

    @Test
    void aLongChineseRunIsAskedAboutWithTheRunItself() {
        chat.as("wangwei").says("拜访 中国第一汽车集团进出口贸易公司北京分公司 谈了").isRefused("[中国第一]", "[中国第一汽车集团进出口贸易公司北京分公司]");
    }

    @Test
    void wordsBehindADigitAreWhatTheySayOfTheLead() {
        Chat.Person zhaomin = chat.as("zhaomin");
        for (String name : new String[] {"甲木家具", "乙木家具", "丙木家具", "丁木家具"}) {
            lead("zhaomin", "新线索 " + name);
        }
        zhaomin.says("我的线索");
        zhaomin.says("1 没联系上").isAccepted().isAnswered("没联系上");
        zhaomin.says("我的线索");
        zhaomin.says("2已发合同").isAccepted().isAnswered("已记");
        zhaomin.says("我的线索");
        zhaomin.says("3，发了报价").isAccepted().isAnswered("已记");
        zhaomin.says("不知道说什么好").isRefused("没看懂");
        zhaomin.says("4明天").isAccepted().isAnswered("提醒您");
        zhaomin.says("我的线索");
        zhaomin.says("1 2 明天").isAccepted();
        zhaomin.says("我的线索");
        zhaomin.says("全部明天").isAccepted();
        zhaomin.says("我的线索");
        zhaomin.says("4 丢单 太贵").isAccepted().isAnswered("已丢单", "太贵");
        zhaomin.says("我的线索");
        zhaomin.says("3点开会").isRefused("没看懂");
        Chat.Person lily = chat.as("lily");
        lead("lily", "lead new Menuco");
        lily.says("leads");
        lily.says("1 no answer").isAccepted().isAnswered("no answer");
        lily.says("leads");
        lily.says("1 won 20k").isAccepted().isAnswered("20,000", "is won");
        lead("lily", "lead new Menutwo");
        lily.says("leads");
        lily.says("1 lost price").isAccepted().isAnswered("closed as lost: price");
    }

    @Test
    void pastedLeadsComeAsTheyWereListed() {
        Chat.Answered answered = chat.as("lily").says("""
                lead new
                3. Gammalist Three, Cy
                • Deltalist Four
                - Epsilonlist GmbH; Max
                "Zetalist, Five",Dan,13900000001

                13812340004
                visit Etalist Six: hi""");
        answered.isAnswered(
                "Gammalist Three",
                "New lead: Deltalist Four",
                "New lead: Epsilonlist GmbH",
                "New lead: Zetalist Five",
                "139 0000 0001",
                "Line 7",
                "13812340004",
                "Logged",
                "Etalist Six");
        assertThat(answered.text()).doesNotContain("New lead: visit", "3. Gammalist", "\"Zetalist");
    }

    @Test
    void theLineThatIsWrongIsNamedAsItStandsInTheMessage() {
        chat.as("wangwei")
                .says("拜访 行号公司：聊了\n  下一步：周五 回访\n\n拜访 行号二厂：聊了\n跟进 没有这家：打了")
                .isAnswered("第 5 行");
    }

    @Test
    void theLastRecordsCustomerIsMeantByLast() {
        Chat.Person lily = chat.as("lily");
        lily.says("visit Lastco Ltd: first").isAccepted();
        lily.says("visit last: again").isAccepted().isAnswered("Lastco Ltd");
        chat.as("wangwei").says("拜访 末尾公司：聊了").isAccepted();
        chat.as("wangwei").says("拜访 刚才：再去").isAccepted().isAnswered("末尾公司");
        lily.says("visit Last Mile Ltd: hi").isAccepted().isAnswered("Last Mile Ltd");
    }

    @Test
    void wordsToldByWhatTheyAreStandInAnyOrder() {
        chat.as("chen").says("我的线索 @王伟 需求确认").isAccepted();
        chat.as("chen").says("leads @lily overdue").isAccepted();
        chat.as("chen").says("why @lily visits").isAccepted();
        chat.as("lily").says("why nonsense visits").isRefused("nonsense");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visit Pastco: hi, next: today 9:00 call | has passed
            visit Pastco: hi, next: 2/29 call       | 2/29
            snooze Pastlead today 9:00              | has passed""")
    void whatHasPassedOrIsNoneIsNoNextStep(String line, String says) {
        chat.as("lily").says("lead Pastlead").text();
        lead("lily", "lead another Pastlead");
        chat.as("lily").says(line).isRefused(says);
    }

    @Test
    void todayWithoutATimeIsStillAhead() {
        chat.as("lily").says("visit Todayco: hi, next: today call").isAccepted().isAnswered("Tue 11/17 12:00 call");
    }

    private String lead(String who, String line) {
        Matcher lead = LEAD.matcher(chat.as(who).says(line).isAccepted().text());
        assertThat(lead.find()).isTrue();
        return lead.group(1);
    }
}
