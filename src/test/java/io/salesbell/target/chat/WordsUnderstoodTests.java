package io.salesbell.target.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Text;
import io.salesbell.chat.Wording;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Names the bot prints itself are names it understands, and what it shows it shows in full. */
@SalesbellTest
class WordsUnderstoodTests {
    @Autowired
    private Chat chat;

    @Autowired
    private Wording wording;

    @Test
    void monthsHaveNames() {
        chat.as("lily").says("visit Monthly: hello").isAccepted();
        chat.as("lily").says("why visits 11/17").isAccepted().isAnswered("Monthly");
        chat.as("lily").says("why visits 11/16").isAccepted().isAnswered("No records");
        chat.as("lily").says("board 11/16").isRefused("single day");
        chat.as("lily").says("why visits november").isAccepted().isAnswered("Monthly", "this month");
        chat.as("lily").says("why visits october").isAccepted().isAnswered("last month");
        chat.as("wangwei").says("得分 11月").isAccepted().isAnswered("本月");
        chat.as("wangwei").says("排行榜 十月").isAccepted().isAnswered("10");
        chat.as("lily").says("board november").isAccepted();
    }

    @Test
    void monthsQuartersAndWeeksHaveNumbers() {
        chat.as("lily").says("visit Numbered: hello").isAccepted();
        chat.as("lily").says("why visits 2026-11").isAccepted().isAnswered("Numbered", "this month");
        chat.as("wangwei").says("得分 2026年11月").isAccepted().isAnswered("本月");
        chat.as("lily").says("score 2026/10").isAccepted().isAnswered("last month");
        chat.as("lily").says("why visits 2026-W47").isAccepted().isAnswered("Numbered", "this week");
        chat.as("wangwei").says("明细 拜访 第46周").isAccepted().isAnswered("上周");
        chat.as("lily").says("score Q3 2026").isAccepted().isAnswered("last quarter");
        chat.as("lily").says("board 2026-11").isAccepted().isAnswered("2026-11");
        chat.as("wangwei").says("排行榜 2026/10 拜访").isAccepted().isAnswered("2026年10月");
        chat.as("chen").says("得分 2026-10 李华").isAccepted().isAnswered("李华", "上月");
        chat.as("chen").says("目标 团队 拜访 20，确认：是").isAccepted();
        chat.as("lily").says("target 2026-11").isAccepted().isAnswered("this month");
        chat.as("chen").says("目标 团队 2026-11").isAccepted().isAnswered("本月", "拜访");
        chat.as("chen").says("目标 2026年11月 团队").isAccepted().isAnswered("本月");
    }

    @Test
    void aPeriodThatIsNoneIsAnsweredWithWhatOneLooksLike() {
        chat.as("lily").says("score 2026-13").isRefused("There is no “2026-13”", "2026-11");
        chat.as("wangwei").says("排行榜 2026年13月").isRefused("没有“2026年13月”", "第47周");
        chat.as("lily").says("why visits 2026-W60").isRefused("There is no “2026-W60”");
        chat.as("lily").says("score 2026-11-16").isAccepted();
        chat.as("lily").says("board 2026-11-16").isRefused("single day");
        chat.as("lily").says("board 2026-12").isRefused("has not begun");
        chat.as("wangwei").says("得分 2027年1月").isRefused("还没到");
        chat.as("chen").says("目标 团队 2026-12 拜访 25").isRefused("下个周期", "目标 团队 拜访 20");
    }

    @Test
    void pastTwentyRecordsAButtonShowsMore() {
        for (int visit = 1; visit <= 23; visit++) {
            chat.as("lihua").says("拜访 客户" + visit + "号：聊了").isAccepted();
        }
        var first = chat.as("lihua").says("明细 拜访 本月").isAccepted().isAnswered("客户23号", "另有 3 条");
        chat.as("lihua").presses(first.button("更多")).isAccepted().isAnswered("客户1号", "客户3号");
    }

    @Test
    void aRecordMadeByAFormShowsItsValuesAsALine() {
        chat.as("zhaomin")
                .fillsIn("visit", Map.of("customer", "表单公司", "note", "聊了报价"))
                .isAccepted();
        chat.as("zhaomin").says("明细 拜访 本周").isAnswered("拜访 表单公司: 聊了报价");
    }

    @Test
    void settingsAnswerToTheNamesTheyAreShownWith() {
        chat.as("chen").says("设置 团队 首次响应时限 48").isAccepted().isAnswered("首次响应时限");
        chat.as("lily").says("settings hidden from boards no").isAccepted();
        chat.as("lily").says("settings big deal 200k").isRefused("settings team big-deal");
    }

    @Test
    void whoMayIsSaidInGrammarAndHelpShowsEachColonOnce() {
        chat.as("lily").says("settings organization").isRefused("That is for an admin.");
        String help = chat.as("lily").says("help visit").text();
        assertThat(help).doesNotContain(": :");
        assertThat(chat.as("lily").says("help deal").text()).doesNotContain("sure");
        chat.as("lily").says("visit").isRefused("This is missing: customer.");
    }

    @Test
    void chineseAmountsAreShortOnlyWhereThatIsExact() {
        assertThat(amount("120000")).isEqualTo("¥12万");
        assertThat(amount("123400")).isEqualTo("¥12.34万");
        assertThat(amount("123456")).isEqualTo("¥123,456");
        assertThat(amount("150000000")).isEqualTo("¥1.5亿");
        assertThat(amount("123456789")).isEqualTo("¥123,456,789");
    }

    private String amount(String value) {
        return wording.plain(new Text.Amount(new BigDecimal(value), "CNY"), Locale.CHINESE, TestTeam.ZONE);
    }
}
