package io.salesbell.chat.command;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines as a salesperson in a hurry types them in Chinese, or dictates them: with fillers, full stops and no colons. */
@SalesbellTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SpokenChineseTests {
    @Autowired
    private Chat chat;

    @Test
    @Order(1)
    void theCompaniesAreKnown() {
        chat.as("wangwei").says("拜访 华为：起头\n拜访 比亚迪：起头\n新线索 字节\n新线索 融创\n新线索 小米").isAccepted();
    }

    @ParameterizedTest
    @Order(2)
    @CsvSource(delimiter = '|', textBlock = """
            拜访华为，聊了报价，下周三回访             | 已记：华为（V | 11/25 周三 9:00 提醒您回访吗
            拜访 甲方科技，聊了报价，下周三回访        | 已记：甲方科技（V | 11/25 周三 9:00 提醒您回访吗
            拜访 乙方科技 聊了报价 下周三回访          | 已记：乙方科技（V | 11/25 周三 9:00 提醒您回访吗
            拜访乙方科技聊了报价                       | 已记：乙方科技（V |
            拜访，华为，聊了报价                       | 已记：华为（V |
            拜访华为。聊了报价。下周三回访。           | 已记：华为（V | 11/25 周三 9:00 提醒您回访吗
            嗯，拜访华为，聊了报价，下周三回访。       | 已记：华为（V | 11/25 周三 9:00 提醒您回访吗
            嗯拜访华为聊了报价                         | 已记：华为（V |
            那个，拜访一下华为，聊了聊报价。           | 已记：华为（V |
            帮我记一下，拜访华为，聊了报价             | 已记：华为（V |
            帮我记一下拜访华为聊了报价                 | 已记：华为（V |
            记一下：拜访华为，聊了报价                 | 已记：华为（V |
            请帮我记录拜访华为，聊了报价。             | 已记：华为（V |
            上午拜访了比亚迪，聊了价格。               | 已记：比亚迪（V |
            刚拜访完比亚迪，聊了价格，月底签合同       | 已记：比亚迪（V | 11/30 周一 9:00 提醒您签合同吗
            我刚才拜访了比亚迪，聊了价格。             | 已记：比亚迪（V |
            我今天去了比亚迪，见了采购经理             | 已记：比亚迪（V |
            晚上去了华为，见了李工，下一步明天下午三点打电话 | 已记：华为（V | 下一步 11/18 周三 15:00 打电话
            去了一趟华为，聊了报价                     | 已记：华为（V |
            去了趟华为，聊了报价                       | 已记：华为（V |
            拜访客户华为，聊了报价                     | 已记：华为（V |
            拜访客户恒隆集团，聊了报价                 | 已记：恒隆集团（V |
            拜访完美世界，聊了报价                     | 已记：完美世界（V |
            见了华为张总，聊了报价，月底给方案         | 已记：华为（V |
            拜访 华为张总：聊了报价                    | 已记：华为（V |
            拜访华为，需求是三百台，难点是价格，下一步周五报价 | 下一步 11/20 周五 9:00 报价 | 难点已转给主管
            拜访 华为：聊了报价，下一步 下周三上午十点回访 | 下一步 11/25 周三 10:00 回访 |
            拜访二十一世纪不动产，聊了报价             | 已记：二十一世纪不动产（V |
            拜訪華為，聊了報價，下週三回訪             | 已记：华为（V | 11/25 周三 9:00
            拜訪 比亞迪：聊了報價，下週三下午三點回訪  | 已记：比亚迪（V | 11/25 周三 15:00
            ／拜访　华为：聊了报价                     | 已记：华为（V |""")
    void aVisitIsLogged(String line, String says, String also) {
        Chat.Answered answered = chat.as("wangwei").says(line).isAccepted().isAnswered(says);
        if (also != null) {
            answered.isAnswered(also);
        }
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource(delimiter = '|', textBlock = """
            跟进 字节 已发合同                     | 已记：字节（F
            跟進 字節 已發合同                     | 已记：字节（F
            跟进字节，已经发合同了                 | 已记：字节（F
            跟进一下字节，发了报价                 | 已记：字节（F
            记录一下，跟进字节，已发合同。         | 已记：字节（F
            联系了字节，月底前给答复               | 11/30 周一 9:00 提醒您给答复吗
            跟进 字节 月底签合同                   | 11/30 周一 9:00 提醒您签合同吗
            跟进字节 明早九点回电话                | 11/18 周三 9:00 提醒您回电话吗
            跟进字节，下周二上午9点半见面          | 11/24 周二 9:30 提醒您见面吗
            跟进字节，大后天下午两点半演示         | 11/20 周五 14:30 提醒您演示吗
            跟进字节，这周五前发报价               | 11/20 周五 9:00 提醒您发报价吗
            跟进字节，十二月五号回访               | 12/5 周六 9:00 提醒您回访吗
            跟进字节，三天后联系                   | 11/20 周五 9:00 提醒您联系吗
            跟进字节，下月初签合同                 | 12/1 周二 9:00 提醒您签合同吗
            跟进字节，晚上八点打电话               | 11/17 周二 20:00 提醒您打电话吗
            顺延融创到下周三上午十点               | 融创（L2）：11/25 周三 10:00 提醒您
            顺延 融创 两个小时                     | 11/17 周二 12:00
            搁置融创到月底，等预算                 | 已搁置到 11/30 周一，等预算
            嗯，我的线索。                         | 线索 3 条
            待办。                                 | 今天 11/17 周二
            今日待办。                             | 今天 11/17 周二
            帮助。                                 | 一句话就行
            我的得分。                             | 王伟 本月
            看一下排行榜                           | East排行榜
            帮我查一下排行榜本周。                 | East排行榜""")
    void whatIsSaidOfALeadOrAskedIsUnderstood(String line, String says) {
        chat.as("wangwei").says(line).isAccepted().isAnswered(says);
    }

    @ParameterizedTest
    @Order(4)
    @ValueSource(strings = {"你好", "在吗？", "早上好！", "hi"})
    void aGreetingIsAnsweredWithWhatToWrite(String line) {
        chat.as("wangwei").says(line).isAccepted().isAnswered("王伟，您好", "拜访 华为");
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource(delimiter = '|', textBlock = """
            字节签单12万                           | 要记为：签单 字节 12万 吗？
            字节签了十二万                         | 记为成交
            字节跟进了，发了报价                   | 要记为：跟进了 字节：发了报价 吗？
            字节 跟进：发了样品                    | 要记为：跟进 字节：发了样品 吗？
            小米丢单了，预算没批                   | 要记为：丢单 小米：预算没批 吗？
            小米丢了，预算没批                     | 要记为：丢了 小米：预算没批 吗？
            把字节转给李华                         | 要记为：转给 字节 李华 吗？
            字节 改为 需求确认                     | 要记为：线索 字节 改为 需求确认 吗？
            给字节打了电话，已发合同               | 这条要记到 字节 吗？
            昨天拜访了比亚迪，聊了价格             | 要记为：拜访了比亚迪，聊了价格，日期：昨天 吗？
            昨天下午去了比亚迪，聊了价格           | 要记为：下午去了比亚迪，聊了价格，日期：昨天 吗？""")
    void whatMayBeMeantIsAskedWithTheLineItWouldBe(String line, String says) {
        chat.as("wangwei").says(line).isAccepted().isAnswered(says);
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource(delimiter = '|', textBlock = """
            百访华为，聊了报价                     | 是 拜访 华为，聊了报价 吗？
            摆放华为，聊了报价                     | 是 拜访 华为，聊了报价 吗？
            更进字节，发了报价                     | 是 跟进 字节，发了报价 吗？
            拜访，聊了报价                         | 客户
            拜访                                   | 客户
            丢单 小米。                            | 还差原因
            丢单 L987 预算没批                     | 没有线索 L987
            那个客户不错                           | 没看懂""")
    void whatIsNotUnderstoodChangesNothing(String line, String says) {
        chat.as("wangwei").says(line).isRefused(says);
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({"好的", "收到，谢谢", "嗯嗯"})
    void whatOnlySaysThatItWasReadIsHeard(String line) {
        chat.as("wangwei").says(line).isAccepted().isAnswered("好的。");
    }

    @ParameterizedTest
    @Order(4)
    @CsvSource({"我要拜访华为", "融创签单了吗？", "下午拜访华为"})
    void whatIsOnlyPlannedOrAskedIsNotLogged(String line) {
        chat.as("wangwei").says(line).isAnswered("这条要记到");
    }

    @Test
    @Order(4)
    void whatIsPlannedForADayIsOfferedAsAReminder() {
        chat.as("wangwei").says("我们明天拜访华为").isAccepted().isAnswered("提醒您拜访华为吗");
    }

    @Test
    @Order(5)
    void aDealsAmountIsReadHoweverItIsSaid() {
        chat.as("wangwei").says("签单字节十二万。").isAccepted().isAnswered("成交 字节 ¥12万");
        chat.as("wangwei").says("簽單 小米 十二萬").isAccepted().isAnswered("成交 小米 ¥12万");
        chat.as("wangwei").says("成交，华为，十二万五").isAccepted().isAnswered("成交 华为 ¥12.5万");
        chat.as("wangwei").says("开单！比亚迪 12w").isAccepted().isAnswered("成交 比亚迪 ¥12万");
        chat.as("wangwei").says("签单 恒隆集团 12万5千").isAccepted().isAnswered("成交 恒隆集团 ¥12.5万");
        chat.as("wangwei").says("撤销上一条。").isAccepted().isAnswered("已撤销：成交 恒隆集团");
        chat.as("wangwei").says("丟單 融創 預算沒批").isAccepted().isAnswered("已丢单");
    }
}
