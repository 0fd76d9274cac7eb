package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFoldingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "拜访　华为：聊了报价 | 拜访 华为:聊了报价",
                "＠ｌｉｌｙ＋１２，（好）！？； | @lily+12,(好)!?;",
                "“a” ‘b’ – — − － | \"a\" 'b' - - - -",
                "第一。【二】、三《四》 | 第一.[二]、三《四》",
                "￥１２万 | ¥12万",
                "Ａcme LTD | Acme LTD",
            })
    void foldsTypingHabitsToPlainText(String raw, String folded) {
        assertThat(TextFolding.fold(raw)).isEqualTo(folded);
    }

    @Test
    void smallFormsCountAsPlainOnes() {
        assertThat(TextFolding.fold("拜访 华为﹕聊了﹐﹫王伟 ﹟new 9∶30")).isEqualTo("拜访 华为:聊了,@王伟 #new 9:30");
    }

    @Test
    void foldsEverySpaceToAPlainOne() {
        assertThat(TextFolding.fold("a\u00A0b\u2009c\u3000d\te\u202Ff\ng")).isEqualTo("a b c d e f\ng");
    }

    @ParameterizedTest
    @CsvSource({
        "拜訪,拜访",
        "線索,线索",
        "跟進,跟进",
        "簽單,签单",
        "開單,开单",
        "幫助,帮助",
        "設置,设置",
        "團隊,团队",
        "撤銷,撤销",
        "點贊,点赞",
        "讚,赞",
        "感謝,感谢",
        "報價,报价",
        "下週三,下周三",
        "3天後,3天后",
        "15號,15号",
        "兩萬億,两万亿",
        "聯繫,联系",
        "無效,无效",
        "擱置,搁置",
        "轉給,转给",
        "丟單,丢单",
        "贏,赢",
        "合併客戶,合并客户",
        "見了,见了",
        "當前,当前",
        "排行榜,排行榜",
        "聯絡人,联络人"
    })
    void readsTraditionalCommandWords(String traditional, String simplified) {
        assertThat(TextFolding.foldHan(traditional)).isEqualTo(simplified);
    }

    @Test
    void cleansWhatCanDeceiveOrBreak() {
        assertThat(TextFolding.clean("a\u0000b\u0007c\u202Ed\u2066e\u200Bf\uFEFFg"))
                .isEqualTo("abcdefg");
        assertThat(TextFolding.clean("x\uD83Dy\uDE00z")).isEqualTo("x\uFFFDy\uFFFDz");
        assertThat(TextFolding.clean("one\r\ntwo\rthree\tfour")).isEqualTo("one\ntwo\nthree\tfour");
        assertThat(TextFolding.clean("Cafe\u0301")).isEqualTo("Café");
    }

    @Test
    void leavesEmojiWhole() {
        String family = "👨\u200D👩\u200D👧 👩🏽\u200D💻 ❤️\u200D🔥";
        assertThat(TextFolding.clean(family)).isEqualTo(family);
        assertThat(TextFolding.clean("a\u200Db\u200D")).isEqualTo("ab");
    }

    @Property
    void foldsKeepTheLengthAndSettle(@ForAll String raw) {
        String folded = TextFolding.foldForMatching(raw);
        assertThat(folded).hasSameSizeAs(raw);
        assertThat(TextFolding.foldForMatching(folded)).isEqualTo(folded);
        assertThat(TextFolding.fold(TextFolding.fold(raw))).isEqualTo(TextFolding.fold(raw));
    }

    @Property
    void cleaningSettles(@ForAll String raw) {
        String clean = TextFolding.clean(raw);
        assertThat(TextFolding.clean(clean)).isEqualTo(clean);
    }

    @Test
    void everyCharacterFoldsOnceAndForAll() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String once = TextFolding.foldForMatching(String.valueOf(c));
            assertThat(TextFolding.foldForMatching(once)).isEqualTo(once);
        }
    }
}
