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
        "华为, 深圳市华为技术有限公司",
        "深圳华为, 华为技术有限公司",
        "广东省深圳市华为技术, 深圳华为",
        "华为, 深圳市华为终端",
        "阳光, 北京阳光文化传媒",
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
        "上海银行, 北京银行",
        "上海科技, 上海贸易",
        "银行, 上海银行",
        "北京阳光, 上海阳光",
        "阳光科技, 阳光物流",
        "深圳华为, 深圳联想",
        "华, 深圳市华为技术",
        "万达, 上海市万达一店",
        "中国移动, 中国联通",
    })
    void nobodyIsAskedAboutThese(String one, String other) {
        assertThat(Likeness.between(one, other)).isFalse();
        assertThat(Likeness.between(other, one)).isFalse();
    }
}
