package io.salesbell.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {
    @ParameterizedTest
    @CsvSource({
        "华为, 华为技术有限公司",
        "华为, 深圳华为",
        "Acme, Acme Labs",
        "Acme Inc, The Acme",
        "Globex, Globxe",
        "Globex, Glbex",
        "Initech Systems, Initech Sytsems",
        "深圳市腾讯, 深圳腾讯",
        "ＡＣＭＥ, acme labs",
    })
    void oneIsLikelyTheOther(String one, String other) {
        assertThat(Likeness.between(one, other)).isTrue();
        assertThat(Likeness.between(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "华, 华为技术有限公司",
        "IBM, IBM Research",
        "Micro, Microsoft",
        "Acme, Globex",
        "Customer 1, Customer 12",
        "Customer 1, Customer 2",
        "万达一店, 万达二店",
        "万达, 万达一店",
        "江苏银行, 江西银行",
        "华东电力, 华北电力",
        "Beta, Betty",
        "华为, Huawei",
    })
    void nobodyIsAskedAboutThese(String one, String other) {
        assertThat(Likeness.between(one, other)).isFalse();
        assertThat(Likeness.between(other, one)).isFalse();
    }
}
