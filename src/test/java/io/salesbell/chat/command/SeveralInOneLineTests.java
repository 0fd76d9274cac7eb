package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Several records in one line are as many records; what a note goes on with stays in it. */
@SalesbellTest
class SeveralInOneLineTests {
    @Autowired
    private Chat chat;

    @Test
    void aSemicolonOrAFullStopPartsRecordsThatNameTheirCustomers() {
        assertThat(records("lily", "visit Aster Ltd: saw the plant; visit Birch GmbH: left a quote"))
                .contains("Aster Ltd", "Birch GmbH");
        assertThat(records("lily", "visit aster ltd: price; visit birch gmbh: demo"))
                .contains("Aster Ltd", "Birch GmbH");
        assertThat(records("lily", "visit Aster Ltd: saw it. Then visit Birch GmbH: quote. deal Birch GmbH 50k"))
                .contains("Aster Ltd", "Birch GmbH", "¥50,000");
        assertThat(records("lily", "visit Aster Ltd: a next: Fri 9:00 call; visit Birch GmbH: b next: Mon mail"))
                .contains("Fri 11/20 9:00 call", "Mon 11/23 9:00 mail");
        assertThat(records("wangwei", "拜访华为聊报价；签单中兴3万")).contains("华为", "成交 中兴 ¥3万");
        assertThat(records("wangwei", "今天拜访了中兴，聊了样品；拜访了海能达，聊价格")).contains("中兴", "海能达");
    }

    @Test
    void numbersPartThemToo() {
        assertThat(records("wangwei", "1. 拜访 甲乙科技：聊价 2. 拜访 丙丁贸易：聊样品")).contains("甲乙科技", "丙丁贸易");
        assertThat(records("wangwei", "1、拜访甲乙科技聊价2、拜访 丙丁贸易，聊样品3、签单丙丁贸易2万")).contains("甲乙科技", "丙丁贸易", "成交 丙丁贸易 ¥2万");
        assertThat(records("lily", "(1) visit Corin Ltd: a (2) visit Dale Ltd: b"))
                .contains("Corin Ltd", "Dale Ltd");
        assertThat(records("lily", "lead new Tulip Ltd, Bob; lead new Rose Ltd, Jim"))
                .contains("Tulip Ltd", "Rose Ltd");
    }

    @Test
    void aCommaPartsThemWhereTheSecondSurelyIsOne() {
        assertThat(records("wangwei", "拜访海胆科技聊报价，签单海星科技3万")).contains("海胆科技（", "海星科技 ¥3万");
        assertThat(records("wangwei", "拜访了海星科技，下午拜访海胆科技")).contains("海星科技", "海胆科技");
        assertThat(records("lily", "visit Mole Ltd, visit Vole Ltd")).contains("Mole Ltd", "Vole Ltd");
        assertThat(records("wangwei", "①拜访海胆科技：聊价②拜访海星科技：送样")).contains("海胆科技", "海星科技");
        assertThat(records("lily", "visit Mole Ltd: a | visit Vole Ltd: b")).contains("Mole Ltd", "Vole Ltd");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "visit Elder Ltd: price; they like it; visit was long",
                "visit Elder Ltd: x; deal size about 50k; won them over with 5k; visit again Monday; visit Monday",
                "visit Elder Ltd: agreed 1. price 2. visit plan 3. delivery",
                "visit Elder Ltd: price; visit notes: they were busy",
                "拜访 丁香科技：聊价；见了王总，价格可以；去了现场看设备；拜访很顺利；签单金额约30万",
                "拜访 丁香科技：客户说1.价格高 2.拜访太少",
                "拜访 丁香科技，拜访期间聊了价格，签单时间未定，拜访新厂房",
                "visit Elder Ltd, visit went well, deal size 5k"
            })
    void aNoteWithASemicolonStaysOneNote(String line) {
        assertThat(chat.as("lily").says(line).isAccepted().answer().replies()).hasSize(1);
    }

    @Test
    void eachIsAnsweredAndWhatIsWrongIsNamedByItsPlace() {
        String said = chat.as("lily")
                .says("visit Fern Ltd: x; deal Fern Ltd 12,5")
                .isAnswered("Fern Ltd", "Line 2")
                .text();
        assertThat(said).contains("12,5");
        chat.as("lily").says("undo").isAnswered("Fern Ltd");
    }

    @Test
    void aLongLineOfPiecesIsReadAtOnce() {
        for (String piece : new String[] {";", "; visit ", "。1、", "；拜访", ". ", "1.拜访a", "; visit a:", "①"}) {
            long begun = System.nanoTime();
            chat.as("lily").says("visit Gorse Ltd: " + piece.repeat(9_000 / piece.length()));
            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aLongLineOfSmallWordsIsReadToo() {
        for (String line : new String[] {"visit " + "a ".repeat(4_900), "今天".repeat(4_900), "拜访" + "①".repeat(9_000)}) {
            assertThat(chat.as("lily").says(line).answer().replies()).isNotEmpty();
        }
    }

    private String records(String who, String line) {
        Chat.Answered answered = chat.as(who).says(line).isAccepted();
        assertThat(answered.answer().replies()).hasSizeGreaterThan(1);
        return answered.text();
    }
}
