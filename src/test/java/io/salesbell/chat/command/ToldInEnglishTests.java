package io.salesbell.chat.command;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is told or asked without the grammar's words, of customers whom nobody knows yet. */
@SalesbellTest
class ToldInEnglishTests {
    @Autowired
    private Chat chat;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            met with Toldone Inc this morning, they liked the demo   | Toldone Inc
            had lunch w/ Toldtwo's Bob, wants a quote by Thursday    | Toldtwo
            we saw Toldthree yesterday afternoon                     | Toldthree
            just had a meeting with Told & Four: good                | Told & Four
            Today we saw Toldfive.                                   | Toldfive""")
    void aMeetingWithSomebodyNewIsOfferedAsAVisit(String line, String customer) {
        chat.as("lily").says(line).isAnswered("keep that for " + customer + "?", "[As a visit]");
        chat.as("lily").says("1").isAccepted().isAnswered(customer);
    }

    @Test
    void aTelephoneCallWithSomebodyNewIsOfferedAsALead() {
        chat.as("lily")
                .says("just got off the phone with Calledone Corp - interested, call back Monday 10")
                .isAnswered("Calledone Corp", "[As a new lead] [As a visit]");
        chat.as("lily").says("1").isAccepted().isAnswered("Calledone Corp");
    }

    @Test
    void whoSaysThatSomebodyNewSignedIsOfferedTheDeal() {
        chat.as("lily").says("Signedone Ltd won 45k").isAnswered("enter that for Signedone Ltd?");
        chat.as("lily").says("Signedtwo signed for 12k").isAnswered("enter that for Signedtwo?");
        chat.as("wangwei").says("新签实业签了，8万5").isAnswered("新签实业", "[记为成交]");
        chat.as("wangwei").says("1").isAccepted().isAnswered("新签实业 ¥8.5万");
    }

    @Test
    void theDealOfSomebodyNamesThem() {
        chat.as("lily").says("won the Dealone deal, 45000").isAccepted().isAnswered("Dealone ¥45,000");
        chat.as("lily").says("deal The Home Project 12k").isAccepted().isAnswered("The Home Project ¥12,000");
        chat.as("lily").says("deal the Dealtwo contract for 12k").isAccepted().isAnswered("Dealtwo ¥12,000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            what did I visit today                   | Today,
            what did I do this week                  | Visits
            how many visits do i have left           | No targets
            who is behind this week                  | leaderboard
            whats next                               | Today,
            help me                                  | visit
            how do i log a visit                     | visit Acme
            谁这周垫底                                  | 排行榜
            怎么记拜访                                  | 拜访""")
    void aQuestionIsAnswered(String line, String says) {
        chat.as(line.charAt(0) < 128 ? "lily" : "wangwei").says(line).isAnswered(says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"delete last", "scratch that", "删掉上一条", "把上一条删了", "撤回刚才那条"})
    void theLastRecordIsOfferedToBeTakenBack(String line) {
        chat.as("zhaomin").says(line).isRefused("[");
    }

    @Test
    void namesAloneMayBeLoggedEach() {
        chat.as("wangwei").says("拜访 长城、奇瑞").isRefused("“奇瑞”", "[各记一次] [记一次]");
        chat.as("wangwei").says("1").isAnswered("已记：长城（V", "已记：奇瑞（V");
        chat.as("wangwei").says("拜访了长河汽车、奇石、比邻").isRefused("[各记一次]");
        chat.as("wangwei").says("1").isAnswered("长河汽车", "奇石", "比邻");
        chat.as("wangwei").says("签单 长源、奇源 3万").isAccepted();
        chat.as("wangwei").says("拜访 名单甲：王总、李总").isAccepted();
        chat.as("wangwei").says("拜访 王府井、聊了价格").isAccepted().isAnswered("王府井");
    }

    @Test
    void somebodyOfTheCustomersIsNoPartOfItsName() {
        chat.as("wangwei").says("上午拜访了跳跃科技的李经理，聊了报价").isAccepted().isAnswered("已记：跳跃科技（V");
        chat.as("wangwei").says("签单 隔壁的王姐 3万").isAccepted().isAnswered("成交 隔壁的王姐 ¥3万");
        chat.as("wangwei").says("刚从中兴微电出来，聊了下价格").isAnswered("中兴微电", "[记为拜访]");
    }

    @Test
    void aLeadByNameWithATelephoneIsANewOne() {
        chat.as("wangwei").says("线索 星辰科创 刘总 13812345678 官网来的").isRefused("要记为：线索 新建 星辰科创 刘总");
        chat.as("wangwei").says("1").isAccepted().isAnswered("星辰科创", "刘总");
        chat.as("lily")
                .says("add lead: Starkone Industries, Tony, 555-010-1234")
                .isAccepted()
                .isAnswered("Starkone");
    }
}
