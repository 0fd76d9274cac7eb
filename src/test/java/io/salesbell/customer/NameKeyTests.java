package io.salesbell.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Store 1-11 | store1-11",
                "Ｓｔｏｒｅ　１－１１ | store1-11",
                "store 1 - 11 | store1-11",
                "Store 1/11 Ltd. | store1-11",
                "Store 11-1 | store11-1",
                "Store 111 | store111",
                "7-Eleven | 7eleven",
                "A-1 | a1",
                "朝阳门店（1-2-3）| 朝阳门店1-2-3",
                "3 号楼 12 层 | 3号楼12层",
                "华为技术有限公司 | 华为技术",
                "- | -",
                "Harlow & Sons | harlowsons",
                "Harlow and Sons | harlowsons",
                "Harlow ＆ Sons Ltd | harlowsons",
                "Harlow + Sons | harlowsons",
                "HARLOW AND SONS, Inc. | harlowsons",
                "Smith and Co. | smith",
                "Studio 1 and 2 | studio1-2",
                "Harlow and | harlowand",
                "Anderson Sand | andersonsand"
            })
    void marksCountBetweenFiguresAlone(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }

    @Property
    void twoFiguresAreTheSameHoweverTheyAreParted(
            @ForAll @IntRange(max = 999) int one, @ForAll @IntRange(max = 999) int two) {
        String key = NameKey.of("Store " + one + "-" + two);
        assertThat(NameKey.of("store" + one + "－" + two)).isEqualTo(key);
        assertThat(NameKey.of("STORE " + one + " / " + two + " Inc.")).isEqualTo(key);
        assertThat(key).isNotEqualTo(NameKey.of("Store " + one + two)).isEqualTo(NameKey.of(key));
    }
}
