package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lines with small talk around the grammar, and tellings that only come near to it. */
@SalesbellTest
class ToldInPassingTests {
    @Autowired
    private Chat chat;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hey visit Passone: quick one          | Passone
            Hi there, visited Passtwo: demo       | Passtwo
            log a visit to Passthree              | Passthree
            记拜访 路过一厂：看了样品                   | 路过一厂
            拜访了一个新客户叫路过二厂                 | 路过二厂""")
    void smallTalkInFrontIsPassed(String line, String customer) {
        chat.as("lily").says(line).isAccepted().isAnswered(customer + " · new customer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            please log a visit to Askedone                               | log a visit to Askedone
            I visited Askedfour yesterday afternoon                      | visited Askedfour
            can you log that I visited Askedtwo yesterday at 4pm         | visited Askedtwo
            补记 上周五 拜访 补记厨具                                          | 拜访 补记厨具
            shoutout wangwei for staying late                            | kudos wangwei for staying late
            give props to Wang Wei - helped with the demo                | kudos Wang Wei""")
    void whatIsAskedForPolitelyIsOffered(String line, String offered) {
        chat.as("lily").says(line).isAnswered(offered, "[");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Swung by Swungone, chatted with Maria                        | Swungone
            dropped in on Swungtwo but the boss was out                  | Swungtwo""")
    void comingByIsOfferedAsAVisit(String line, String customer) {
        chat.as("lily").says(line).isAnswered("keep that for " + customer + "?", "[As a visit]");
    }

    @Test
    void shopsThatAreCountedAndNamedAreAVisitEach() {
        chat.as("lily")
                .says("visited 3 shops today: Ace Countone, Blue Counttwo and Corner Countthree")
                .isAccepted()
                .isAnswered("Ace Countone", "Blue Counttwo", "Corner Countthree");
        chat.as("lily").says("visit 3 shops").isRefused("3 shops");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Amountone said yes! 12.5k               | Amountone
            closed amounttwo at 13,250              | amounttwo
            旧账实业谈成了，十八万八                     | 旧账实业
            十二万五的单子，旧账实业                     | 旧账实业
            旧账实业 12万5 成交                       | 旧账实业""")
    void whatIsWorthAnAmountIsOfferedAsADeal(String line, String customer) {
        chat.as("wangwei").says("拜访 旧账实业：看样品").isAccepted();
        chat.as("wangwei").says(line).isAnswered(customer, "[记为成交]");
    }

    @Test
    void whatIsToBeDoneIsOfferedAsAReminder() {
        chat.as("lily").says("lead new Plannedone, Jim 415-555-2671").isAccepted();
        chat.as("lily").says("call Plannedone thurs 2pm").isAnswered("14:00", "[Remind me]");
        chat.as("lily").says("no answer from Plannedone").isAccepted().isAnswered("Plannedone");
        chat.as("lily").says("show lead Plannedone").isAnswered("Plannedone (L");
        chat.as("lily").says("Plannedone -> qualified").isAnswered("lead Plannedone qualified");
    }

    @Test
    void anAmountIsPutRightInOneWord() {
        chat.as("wangwei").says("签单 改数实业 12万").isAccepted();
        chat.as("wangwei").says("改成18万").isRefused("撤销，改记：签单 改数实业 18万");
        chat.as("wangwei").says("刚才的金额错了，是16万").isRefused("撤销，改记：签单 改数实业 16万");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            who are you              | visit Acme
            你是谁                     | 拜访 华为
            我的分                     | 得分
            top sellers this month   | leaderboard
            bye                      | One line is enough""")
    void smallQuestionsAreAnswered(String line, String answer) {
        chat.as(line.codePointAt(0) > 0x2000 ? "wangwei" : "lily").says(line).isAnswered(answer);
    }

    @Test
    void aNewCustomerAndWhoIsThereIsANewLead() {
        chat.as("wangwei").says("新客户 初见酱油 张老板 13800002222").isAccepted().isAnswered("新线索：初见酱油", "张老板");
        chat.as("wangwei").says("初见酱油的电话是多少").isAccepted().isAnswered("初见酱油", "138 0000 2222");
        chat.as("lily").says("undo that last one").isRefused("[Undo]");
    }

    @Test
    void aColleagueOrADayThatIsNoneIsNoCustomer() {
        chat.as("lily").says("visit @wangwei: joint call").isRefused("王伟 is a colleague");
        chat.as("lily").says("visit Wrongday Labs on 31/2: demo").isRefused("There is no “31/2”");
        chat.as("wangwei").says("拜访 错日酒店 2月31日：演示").isRefused("2月31日");
        chat.as("lily").says("visit @home Interiors: demo").isAccepted().isAnswered("@home Interiors");
    }

    @Test
    void whoCameAlongIsNoPartOfTheName() {
        chat.as("lily")
                .says("visited Along Labs w/ @wangwei, demo ok")
                .isAccepted()
                .isAnswered("Along Labs ·");
        chat.as("wangwei").says("拜访同行实业和@lily 演示").isAccepted().isAnswered("同行实业（");
        chat.as("lily").says("visit Cafe @Along: tasting").isAccepted().isAnswered("Cafe @Along ·");
    }

    @Test
    void whatOnlyLooksLikeItIsReadAsBefore() {
        chat.as("wangwei").says("拜访 看似实业：看样品").isAccepted();
        chat.as("wangwei").says("新客户：无").isRefused("没看懂");
        chat.as("wangwei").says("见了新客户，聊得不错").isRefused("新客户");
        chat.as("wangwei").says("拜访 看似实业谈方案和@lily").isAccepted().isAnswered("看似实业（");
        chat.as("wangwei").says("看似实业搞定了3个问题").isAnswered("[记为拜访]");
        chat.as("wangwei").says("改成功了").isRefused("没看懂");
        chat.as("lily").says("visit Hello Lookbank: intro").isAccepted();
        chat.as("lily").says("Hello Lookbank signed for 12k").isAnswered("enter that for Hello Lookbank?");
        chat.as("lily")
                .says("visit Hello Lookbank lunch with @wangwei and boss")
                .isAccepted()
                .isAnswered("Hello Lookbank ·");
        chat.as("lily").says("Shout Out Media: met the CEO").isRefused("I did not get");
        chat.as("lily").says("visit Always on 24/7: demo").isAccepted().isAnswered("Always on 24/7");
    }

    @Test
    void whatIsLeftForLaterIsParked() {
        chat.as("wangwei").says("新线索 缓办酒家 陈小姐 13900001111").isAccepted();
        chat.as("wangwei").says("缓办酒家先放一放，下周三再说").isAnswered("搁置 缓办酒家 下周三", "[是]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "和@",
                " @a",
                "please ",
                "hey ",
                "show ",
                "closed a ",
                "新客户",
                "放一放. ",
                "not but ",
                "oops ",
                "嗯",
                "改成",
                "visited two shops: ",
                "with @",
                "-> ",
                "signed 12 ",
                "十二万的",
                "刚才"
            })
    void manyOfOneWordOverflowNothing(String word) {
        String line = word.repeat(10_000 / word.length());
        for (String start : new String[] {"", "visit ", "拜访 "}) {
            assertThat(chat.as("lily").says(start + line).text()).doesNotContain("error");
        }
    }
}
