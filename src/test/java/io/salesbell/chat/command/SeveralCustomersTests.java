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

/** Several customers named where one belongs: each is logged when asked for, none is lost. */
@SalesbellTest
class SeveralCustomersTests {
    @Autowired
    private Chat chat;

    private void known() {
        chat.as("wangwei").says("拜访 多家一厂：聊\n拜访 多家电器：聊\n拜访 多家贸易：聊").isAccepted();
        chat.as("lily")
                .says("visit Manyone: hi\nvisit Manytwo: hi\nvisit Manythree Foods: hi")
                .isAccepted();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            拜访 多家一厂 多家电器 多家贸易         | 多家一厂,多家电器,多家贸易
            拜访多家一厂和多家电器                 | 多家一厂,多家电器
            拜访多家一厂、多家电器和多家贸易          | 多家一厂,多家电器,多家贸易
            拜访：多家一厂，多家电器                | 多家一厂,多家电器
            拜访多家一厂和橡树科技                 | 多家一厂,橡树科技
            拜访橡树科技和多家一厂                 | 橡树科技,多家一厂
            拜访甜橙科技和青柠贸易                 | 甜橙科技,青柠贸易
            拜访长宁和吉林                      | 长宁,吉林
            拜访 新来一厂 新来二厂                 | 新来一厂,新来二厂
            拜访多家一厂和多家电器：聊报价            | 多家一厂,多家电器""")
    void severalInChineseAreLoggedEach(String line, String names) {
        known();
        chat.as("wangwei").says(line).isRefused("[各记一次]", "[记一次]");
        chat.as("wangwei").says("1").isAccepted().isAnswered(names.split(","));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            visit Manyone and Manytwo                    | Manyone,Manytwo
            visit Manyone, Manytwo                       | Manyone,Manytwo
            visit manyone manytwo                        | Manyone,Manytwo
            visit Manyone & Manythree Foods              | Manyone,Manythree Foods
            visit Manyone and Freshly                    | Manyone,Freshly
            visit Freshtwo and Manyone                   | Freshtwo,Manyone
            visit Manyone and Manytwo: price talk        | Manyone,Manytwo""")
    void severalInEnglishAreLoggedEach(String line, String names) {
        known();
        chat.as("lily").says(line).isRefused("[Log each]", "[Log one]");
        chat.as("lily").says("1").isAccepted().isAnswered(names.split(","));
    }

    @Test
    void whatIsToldOfEachGoesWithEach() {
        known();
        chat.as("wangwei").says("拜访多家一厂和多家电器：聊报价，下一步：周五送样").isRefused("[各记一次]");
        assertThat(chat.as("wangwei").says("1").isAccepted().text().split("送样")).hasSize(3);
        chat.as("lily").says("visit Manyone & Manytwo yesterday").isRefused("[Log each]");
        assertThat(chat.as("lily").says("1").isAccepted().text().split("back-dated"))
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wangwei | 拜访 多家一厂，多家电器也在谈         | 多家一厂
            wangwei | 拜访 多家一厂和王总聊报价           | 多家一厂
            wangwei | 拜访 多家一厂和采购聊了            | 多家一厂
            wangwei | 拜访永和豆浆                    | 永和豆浆
            wangwei | 拜访 长沙和记：聊                | 长沙和记
            lily    | visit Manyone and agreed on price  | Manyone
            lily    | visit Manyone, Manytwo is their supplier | Manyone
            lily    | visit Manyone, price and terms       | Manyone""")
    void oneCustomerIsNotAskedAbout(String who, String line, String name) {
        known();
        chat.as(who).says(line).isAccepted().isAnswered(name);
    }

    @Test
    void aNumberInFrontOfAnotherCustomerIsAskedAbout() {
        known();
        chat.as("lily").says("lead new Manyone: Bob").isAccepted();
        chat.as("lily")
                .says("visit #1 manythree foods")
                .isRefused("Which part is the customer", "[manythree foods]", "[L1 ");
        chat.as("lily").says("1").isAccepted().isAnswered("Manythree Foods");
        chat.as("lily").says("visit #99 manythree foods: chat").isRefused("[manythree foods]");
        chat.as("wangwei").says("拜访 L1 多家贸易").isRefused("客户是哪一段", "[多家贸易]");
        chat.as("lily").says("visit L1 good talk").isAccepted();
    }

    @Test
    void aNameBehindADashIsAskedAbout() {
        chat.as("lily").says("visit Dashed - North").isRefused("[Dashed]", "[Dashed - North]");
        chat.as("lily").says("visit Dashone - price talk").isAccepted().isAnswered("Dashone ·");
    }

    @Test
    void anOptionsWordCloseToWhatItSaysIsTheOption() {
        chat.as("wangwei").says("拜访 难一厂：报价，难点账期60天").isAccepted().isAnswered("难点已转给主管");
        assertThat(chat.as("wangwei").says("拜访 难二厂：报价，难点不大，难点解决了").isAccepted().text())
                .doesNotContain("难点已转给主管");
    }

    @Test
    void linesOfNamesOfAnyLengthAreReadAtOnce() {
        String names = "visit " + "Acme and ".repeat(1000);
        String han = "拜访" + "甲乙和".repeat(2000);
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (String line : new String[] {names, han, "拜访2家：" + "甲".repeat(9000)}) {
                assertThat(chat.as("lily").says(line)).isNotNull();
            }
        });
    }
}
