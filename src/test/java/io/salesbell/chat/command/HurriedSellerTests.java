package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What salespeople say between two appointments, in words that no help teaches. */
@SalesbellTest
class HurriedSellerTests {
    @Autowired
    private Chat chat;

    @Test
    void aCustomerAloneIsTheLastRecordsRightOne() {
        chat.as("wangwei").says("拜访 错名公司：聊价格").isAccepted();
        chat.as("wangwei").says("改客户 对名公司").isAccepted().isAnswered("已由 错名公司 改为 对名公司");
        chat.as("wangwei").says("客户改成 再对公司").isAccepted().isAnswered("已由 对名公司 改为 再对公司");
        chat.as("wangwei").says("改客户").isRefused("还差");
        chat.as("lily").says("visit Wrongname Ltd: prices").isAccepted();
        chat.as("lily").says("change customer to Rightname Ltd").isAccepted().isAnswered("Rightname Ltd");
    }

    @Test
    void aLeadThatMovedOnIsSaidWithItsNameFirst() {
        chat.as("zhaomin").says("新线索 推进到底科技 王总").isAccepted();
        for (String line :
                new String[] {"推进到底科技进到需求确认", "把推进到底推到需求确认", "推进到底已经到需求确认了", "推进到底进入需求确认阶段", "把推进到底的线索改成需求确认"}) {
            chat.as("zhaomin").says(line).isAnswered("要记为：线索 推进到底", "需求确认");
        }
        chat.as("lily").says("lead new Movingon Systems").isAccepted();
        chat.as("lily").says("move Movingon to negotiation").isAnswered("lead Movingon negotiation");
        chat.as("lily").says("Movingon Systems is in negotiation now").isAnswered("lead Movingon Systems negotiation");
    }

    @Test
    void oneCallsOnesOwnLeadsByTheBeginningsOfTheirNames() {
        chat.as("zhaomin").says("新线索 简称跳动科技 王总").isAccepted();
        chat.as("zhaomin").says("简称合同寄出了").isAnswered("简称跳动科技", "[记为跟进]");
        chat.as("zhaomin").says("给简称打电话，约了周五下午三点").isAnswered("要在 11/20 周五 15:00 提醒您");
        chat.as("zhaomin").says("跟了下简称，王总说周五定").isAccepted().isAnswered("简称跳动科技（F");
        chat.as("zhaomin").says("跟了一下简称跳动科技").isRefused("还差");
        chat.as("zhaomin").says("取消");
        chat.as("zhaomin").says("简称黄了").isAnswered("要记为：黄了 简称");
        chat.as("wangwei").says("简称合同寄出了").isRefused("没看懂");
    }

    @Test
    void whatIsToldOfALeadsNumberIsAFollowUp() {
        String said = chat.as("zhaomin").says("新线索 编号公司").isAccepted().text();
        String ref = said.replaceAll("(?s).*（(L\\d+)）.*", "$1");
        chat.as("zhaomin")
                .says(ref.toLowerCase(Locale.ROOT) + " 已发合同，下周二回访")
                .isAnswered("要记为：跟进 " + ref.toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            来了个新线索，新来一公司，刘总，电话13711112222 | 新线索：新来一公司（L | 刘总 137 1111 2222
            新来一个线索：新来二公司 赵总 13811112222      | 新线索：新来二公司（L | 赵总 138 1111 2222
            刚收到一条线索 新来三公司 孙总                 | 新线索：新来三公司（L | 孙总
            新线索 新来四公司 王总 幺三八零零零零一一一一  | 新线索：新来四公司（L | 王总 138 0000 1111
            新增线索 新来六公司 采购王姐 一三九一一一一二二二二 | 新线索：新来六公司（L | 王姐 139 1111 2222
            新线索 新来五公司 王总 一三九 一二三四 五六七八 | 新线索：新来五公司（L | 139 1234 5678""")
    void aLeadThatCameInIsTaken(String line, String says, String also) {
        chat.as("wangwei").says(line).isAccepted().isAnswered(says, also);
    }

    @Test
    void aLeadThatCameInIsTakenInEnglishToo() {
        chat.as("lily")
                .says("just got a new lead: Freshlead Inc, Bob")
                .isAccepted()
                .isAnswered("Freshlead Inc");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            逾期的线索           | 超期
            超期线索有哪些       | 超期
            哪些线索快逾期了     | 超期
            今天还有啥           | 今天 11/
            今天还有什么事       | 今天 11/
            还有啥没做           | 今天 11/
            今日拜访             | 今天 11/
            我今天拜访了谁       | 今天 11/
            昨天拜访了谁         | 拜访量
            本月目标完成多少     | 目标
            目标完成了多少       | 目标
            这周目标完成怎么样了 | 目标
            这个月完成多少了     | 目标
            这个月签了多少       | 成交额""")
    void whatIsAskedInASentenceIsAnswered(String line, String says) {
        chat.as("wangwei").says(line).isAnswered(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            which of my leads are overdue | overdue
            overdue leads                 | overdue
            what else today               | Today
            who did I visit today         | Today""")
    void theSameInEnglish(String line, String says) {
        chat.as("lily").says(line).isAnswered(says);
    }

    @Test
    void whomIsNoCustomer() {
        chat.as("wangwei").says("拜访了谁：").isRefused("谁");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            搁置 节后一公司 到春节后       | 2/13
            搁置 节后一公司 到元旦后 等预算 | 1/4
            节后一公司搁置到年后           | 到年后""")
    void aLeadWaitsForTheDayBehindAFestival(String line, String says) {
        chat.as("zhaomin").says("新线索 节后一公司").isAnswered("节后一公司");
        chat.as("zhaomin").says(line).isAnswered(says);
    }

    @ParameterizedTest
    @CsvSource({"删掉刚才那条", "刚才那条不算", "客户写错了，是中兴", "金额错了"})
    void aSlipIsOfferedToBeTakenBack(String line) {
        chat.as("wangwei").says(line).isRefused("上一条记错了吗");
    }

    @Test
    void aTryThatReachedNobodyIsNobodysName() {
        chat.as("chen").says("没接通明天再打").isRefused("没看懂");
    }

    @Test
    void whatIsPutInLaterIsOfItsDay() {
        chat.as("wangwei").says("补录 昨天拜访 补录公司：聊售后").isAnswered("要记为：拜访 补录公司：聊售后，日期：");
        chat.as("wangwei").says("补一条 前天拜访补录公司").isAnswered("要记为：拜访补录公司，日期：");
    }

    @Test
    void customersThatAreCountedAndNamedAreARecordEach() {
        chat.as("wangwei").says("今天拜访两家：数一公司、数二公司").isAccepted().isAnswered("已记：数一公司（V", "已记：数二公司（V");
        chat.as("wangwei").says("昨天拜访了三家客户：数三公司、数四公司和数五公司").isAccepted().isAnswered("已记：数三公司（V", "已记：数五公司（V", "11/16");
        chat.as("wangwei").says("拜访三家：数六公司、数七公司").isRefused("三家");
        chat.as("lily")
                .says("visited two customers: Counted One Ltd and Counted Two Ltd")
                .isAccepted()
                .isAnswered("Counted One Ltd", "Counted Two Ltd");
    }

    @Test
    void theDayOfAHeadingIsThatOfTheRecordsBelow() {
        chat.as("wangwei")
                .says("昨天工作：\n1. 拜访 头日一公司：聊价\n2. 拜访 头日二公司：送样")
                .isAccepted()
                .isAnswered("已记：头日一公司（V", "已记：头日二公司（V", "11/16");
        chat.as("lily")
                .says("Yesterday:\n- visit Headed Ltd: prices")
                .isAccepted()
                .isAnswered("Headed Ltd", "11/16");
    }

    @Test
    void aDaySaidLastIsAskedAbout() {
        chat.as("wangwei").says("拜访 末日公司 聊报价 昨天").isRefused("要记为：拜访 末日公司 聊报价，日期：昨天");
    }

    @Test
    void politeWordsBehindABareCommandAreNoArgument() {
        chat.as("lily").says("visit Politely Ltd: prices").isAccepted();
        chat.as("lily").says("undo please").isAccepted().isAnswered("Politely Ltd");
    }

    @Test
    void longLinesBehindANameAreAnsweredToo() {
        chat.as("lily").says("visit Foxglove: once").isAccepted();
        for (String line : List.of(
                "Foxglove " + "now ".repeat(2_400),
                "Foxglove 已经".repeat(1_000),
                "Foxglove" + " ".repeat(5_000) + "x" + " ".repeat(4_000) + "y",
                "L1 " + "目前".repeat(4_900),
                "visit Foxglove: " + "一".repeat(9_900),
                "lead new Foxglove: " + "幺 ".repeat(4_900),
                "来了个新线索，" + "二".repeat(9_000),
                "把Foxglove的" + "现在".repeat(4_900))) {
            assertThat(chat.as("lily").says(line).text()).isNotEmpty().doesNotContain("went wrong");
        }
    }
}
