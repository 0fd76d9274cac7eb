package io.salesbell.chat.command;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines in which a hurried salesperson leaves out what a reader of Chinese adds by themselves. */
@SalesbellTest
class HurriedChineseTests {
    @Autowired
    private Chat chat;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            拜访丁丁公司聊了报价下周三回访           | 已记：丁丁公司（V | 11/25 周三 9:00 提醒您回访吗
            我刚刚拜访了一下京北然后聊了一下价格     | 已记：京北（V |
            那个帮我记一下拜访顺达谈了合同           | 已记：顺达（V |
            拜访云图谈合同                           | 已记：云图（V |
            见了蓝海介绍了产品                       | 已记：蓝海（V |
            拜访 庚午聊天科技：谈了合作              | 已记：庚午聊天科技（V |""")
    void whatWasDoneEndsANewNameThatWasDictated(String line, String says, String also) {
        Chat.Answered answered = chat.as("wangwei").says(line).isAccepted().isAnswered(says);
        if (also != null) {
            answered.isAnswered(also);
        }
    }

    @Test
    void aNumberedLineOfACompanyThatBeginsLikeUnderWayIsARecord() {
        chat.as("wangwei").says("1、拜访中一公司：聊报价\n2、拜访中二公司：送样\n3、跟进中").isAnswered("已记：中一公司（V", "已记：中二公司（V");
    }

    @Test
    void aTemplatesLabelledNoteIsTold() {
        chat.as("wangwei")
                .says("拜访：甲辰公司\n联系人：王总\n拜访内容：聊了报价\n下一步：下周三回访")
                .isAccepted()
                .isAnswered("已记：甲辰公司（V", "下一步 11/25 周三 9:00 回访");
        chat.as("wangwei").says("客户 甲辰公司").isAnswered("聊了报价", "王总");
    }

    @Test
    void theDayBeforeYesterdayIsNotToday() {
        chat.as("wangwei").says("前天去的海川，演示了产品").isAnswered("去了海川，演示了产品，日期：前天");
        chat.as("wangwei").says("十分钟后提醒我").isRefused("改下一步");
        chat.as("wangwei").says("提醒 明天上午10点 给王总打电话").isRefused("改下一步");
    }

    @Test
    void aTryThatReachedNobodyIsAskedAboutAndSaysWhenItIsTriedAgain() {
        chat.as("zhaomin").says("没接，下午再打").isRefused("没看懂");
        chat.as("zhaomin").says("新线索 未接公司 王总\n新线索 占线公司").isAccepted();
        chat.as("zhaomin").says("没打通，明天下午三点再打").isAnswered("哪一条线索", "未接公司", "占线公司");
        chat.as("zhaomin").says("未接没接电话，明天下午三点再打").isAnswered("哪一条线索", "[未接公司（L");
        chat.as("zhaomin").says("1").isAccepted().isAnswered("未接公司", "没联系上", "要在 11/18 周三 15:00 提醒您再打吗");
        chat.as("zhaomin").says("给占线打了个电话，没人接").isAnswered("哪一条线索", "占线公司");
        chat.as("zhaomin").says("占线王总电话打不通，后天上午10点再联系").isAnswered("哪一条线索", "占线公司");
    }

    @Test
    void praiseMayNameTheColleagueFirst() {
        chat.as("zhaomin").says("给王伟点个赞，方案写得好").isAnswered("点赞 王伟 方案写得好");
    }

    @Test
    void aContactMayBeLabelledInTraditionalCharacters() {
        chat.as("wangwei").says("拜訪聯創公司，聯絡人：陳經理，下一步：月底簽約").isAccepted().isAnswered("下一步 11/30 周一 9:00 簽約");
        chat.as("wangwei").says("客户 联创公司").isAnswered("陳經理");
    }

    @Test
    void whoIsNamedWithANumberBeforeACompanyIsItsContact() {
        chat.as("wangwei")
                .says("新增线索：李思 13800001111 远方科技有限公司")
                .isAccepted()
                .isAnswered("新线索：远方科技有限公司（L", "李思 138 0000 1111");
        chat.as("wangwei").says("加个线索 近处公司 赵经理 136 0000 2222").isAccepted().isAnswered("新线索：近处公司（L");
    }

    @Test
    void aTargetMayNameItsPeriodFirst() {
        chat.as("chen").says("目标 团队 成交额 每月100万").isAccepted().isAnswered("100万/月");
    }

    @Test
    void aMonthIsNamedWithItsYearOrItsPart() {
        chat.as("wangwei").says("拜访 丁亥公司：聊了，下一步：12月底签约").isAccepted().isAnswered("下一步 12/31 周四 9:00 签约");
        chat.as("wangwei").says("新线索 戊子公司").isAccepted();
        chat.as("wangwei").says("搁置 戊子公司 到明年1月 等招标").isAccepted().isAnswered("1/1");
    }

    @Test
    void whatItIsNotIsNoPartOfTheName() {
        chat.as("wangwei").says("拜访 己丑公司：聊").isAccepted();
        chat.as("wangwei").says("不对，是庚寅公司不是己丑公司").isAnswered("[客户是 庚寅公司]");
        for (String transcript : List.of(
                "不对刚才那个是庚寅公司不是己丑公司", "记错了刚刚拜访的是庚寅公司不是己丑公司", "不对刚才那家不是己丑公司是庚寅公司", "刚才那个不是己丑公司是庚寅公司", "不对，刚才那个客户是庚寅公司")) {
            chat.as("wangwei").says(transcript).isAnswered("[客户是 庚寅公司]");
        }
        chat.as("wangwei").says("拜访 己丑公司：刚才那个不是王总是李总").isAccepted();
    }

    @Test
    void aCheerBehindTheVerbIsNoName() {
        chat.as("wangwei").says("开单啦！辛卯公司 二十万").isAnswered("成交 辛卯公司 ¥20万");
    }

    @Test
    void whoeverNobodyHasHeardOfIsAskedToSendALine() {
        chat.as("wangwei").says("表扬 @吴八八 帮忙").isRefused("还不认识", "吴八八", "先给我发一句话");
    }

    @Test
    void helpAndOnesOwnNumbersAreAskedForInPlainWords() {
        chat.as("wangwei").says("怎么用？").isAccepted().isAnswered("一句话就行");
        chat.as("wangwei").says("我的业绩").isAccepted().isAnswered("得分");
    }
}
