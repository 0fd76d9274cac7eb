package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120000 | 120000",
                "120,000 | 120000",
                "120，000 | 120000",
                "1,234,567.89 | 1234567.89",
                "120k | 120000",
                "120K | 120000",
                "1.2M | 1200000",
                "2bn | 2000000000",
                "3 million | 3000000",
                "12万 | 120000",
                "12w | 120000",
                "12W | 120000",
                "12w5 | 125000",
                "12万5 | 125000",
                "12万5千 | 125000",
                "12万5000 | 125000",
                "12万零5百 | 120500",
                "3.5万 | 35000",
                "1.2亿 | 120000000",
                "1亿2千万 | 120000000",
                "1亿2 | 120000000",
                "1.5千万 | 15000000",
                "1万亿 | 1000000000000",
                "十二万 | 120000",
                "十二万五 | 125000",
                "两百万 | 2000000",
                "兩百萬 | 2000000",
                "二十 | 20",
                "十 | 10",
                "一千零五十 | 1050",
                "一万零五 | 10005",
                "一千五 | 1500",
                "二百五 | 250",
                "二十五 | 25",
                "三千万 | 30000000",
                "一百二十万 | 1200000",
                "一百零五万 | 1050000",
                "壹拾贰万 | 120000",
                "5千 | 5000",
                "１２万 | 120000",
                "１２，０００ | 12000",
                "0 | 0",
                "0.5 | 0.5",
                "  120k  | 120000",
                "1,200万 | 12000000",
                "12.50 | 12.5",
                "12 万 | 120000",
                "120 k | 120000",
                "3.5 w | 35000",
                "1.2 亿 | 120000000",
            })
    void readsAmountsInBothLanguages(String typed, BigDecimal value) {
        assertThat(Amounts.parse(typed)).contains(new Amount(value, null));
        assertThat(Amounts.problem(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12万元 | 120000 | CNY", "12万块 | 120000 | CNY", "100块钱 | 100 | CNY", "12萬圓 | 120000 | CNY",
                        "¥120,000 | 120000 | CNY",
                "￥12万 | 120000 | CNY", "$5k | 5000 | USD", "＄5k | 5000 | USD", "$1.2 million | 1200000 | USD",
                        "USD 5k | 5000 | USD",
                "5k usd | 5000 | USD", "RMB 100 | 100 | CNY", "100元 | 100 | CNY", "人民币12万 | 120000 | CNY",
                        "人民幣十二萬 | 120000 | CNY",
                "HK$100 | 100 | HKD", "5万港幣 | 50000 | HKD", "£9.99 | 9.99 | GBP", "€300 | 300 | EUR",
                        "5万美元 | 50000 | USD",
                "5万欧元 | 50000 | EUR", "NT$100 | 100 | TWD", "¥5元 | 5 | CNY", "十二万元整 | 120000 | CNY",
            })
    void readsTheCurrency(String typed, BigDecimal value, String currency) {
        assertThat(Amounts.parse(typed)).contains(new Amount(value, currency));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3 | NOT_A_NUMBER",
                "12,34 | NOT_A_NUMBER",
                "1234,567 | NOT_A_NUMBER",
                "12万万 | NOT_A_NUMBER",
                "12.3.4 | NOT_A_NUMBER",
                "1e5 | NOT_A_NUMBER",
                "12/5 | NOT_A_NUMBER",
                "L12 | NOT_A_NUMBER",
                "#3 | NOT_A_NUMBER",
                "abc | NOT_A_NUMBER",
                "万 | NOT_A_NUMBER",
                "千万 | NOT_A_NUMBER",
                "一二三 | NOT_A_NUMBER",
                "12万50 | NOT_A_NUMBER",
                "12万50000 | NOT_A_NUMBER",
                "5万3亿 | NOT_A_NUMBER",
                "3.5万5 | NOT_A_NUMBER",
                "€3.000 | NOT_A_NUMBER",
                "12.000 | NOT_A_NUMBER",
                "¥12.000 | NOT_A_NUMBER",
                "$5元 | NOT_A_NUMBER",
                "k | NOT_A_NUMBER",
                "12mm | NOT_A_NUMBER",
                "120kk | NOT_A_NUMBER",
                "$ | NOT_A_NUMBER",
                "12% | NOT_A_NUMBER",
                "1 000 | NOT_A_NUMBER",
                "100 000元 | NOT_A_NUMBER",
                ".5 | NOT_A_NUMBER",
                "5. | NOT_A_NUMBER",
                "12万台 | NOT_A_NUMBER",
                "一千五万 | NOT_A_NUMBER",
                "十百 | NOT_A_NUMBER",
                "NaN | NOT_A_NUMBER",
                "-120 | NEGATIVE",
                "−5万 | NEGATIVE",
                "负五万 | NEGATIVE",
                "-$5 | NEGATIVE",
                "$-5 | NEGATIVE",
                "minus 5k | NEGATIVE",
                "- | NOT_A_NUMBER",
                "1000000000000001 | TOO_LARGE",
                "99999万亿 | TOO_LARGE",
                "1.23456 | TOO_PRECISE",
                "0.00001 | TOO_PRECISE",
                "99999999999999999999999999999999999999999999999999 | TOO_LARGE",
                "٣٤ | NOT_A_NUMBER",
            })
    void saysWhyATextIsNoAmount(String typed, Amounts.Problem problem) {
        assertThat(Amounts.parse(typed)).isEmpty();
        assertThat(Amounts.problem(typed)).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "签单 字节 12万 | 12万",
                "签单 字节 12 万 | 12 万",
                "签单 12 万元 | 12 万元",
                "签单 12 万科 300万 | 300万",
                "deal Acme 120 000 | ",
                "deal Acme 120 k | 120 k",
                "deal Acme 54 120k | 120k",
                "deal Acme Corp 120k closed by phone | 120k",
                "签单 华为12万，电话成交 | 12万",
                "成交 华为：¥120,000。已签 | ¥120,000",
                "拿下字节十二万 | 十二万",
                "deal 3M 5000 | 3M",
                "签单 58同城 10万 | 10万",
                "签单 360公司 5w | 5w",
                "签单 三一重工 120万 | 120万",
                "签单 百度 五十万 | 五十万",
                "deal Studio 54 120k | 120k",
                "deal Studio 54 | 54",
                "iPhone15 L12 D7 #3 8k | 8k",
                "买3台 9万 | 9万",
                "12/5 签了 8万 | 8万",
                "2026-12-05 15:30 5万 | 5万",
                "电话 13812345678 付 6万 | 6万",
                "打 138-1234-5678 | ",
                "打 010-62345678 | ",
                "3.2% 50% 1:2 | ",
                "http://x.com/12 v2.0 | ",
                "1,2,3 | ",
                "12.3.4 | ",
                "-120 | ",
                "Acme -120k | ",
                "Acme - 120k | 120k",
                "华为-12万 | 12万",
                "签单 字节 12000，3年 | 12000",
                "签单 字节 12万，3年 | 12万",
                "amount:10万/month | 10万",
                "amount 10万/月 | 10万",
                "第三十名 | ",
                "千万别忘 | ",
                "一汽 50万 | 50万",
                "3个点 | ",
                "5万台 | ",
                "sold 5 of 7 | 5",
                "30天账期 | ",
                "deal Acme R$120 | ",
                "2026年 | ",
                "付 负五万 | ",
                "deal 字节 USD 5k on: 12/5 | USD 5k",
                "a@12 | ",
                "12万-15万 | ",
                "(12万) | 12万",
                "deal Acme, 120000. | 120000",
                "+8613812345678 | ",
            })
    void findsTheFirstAmountInAText(String text, String run) {
        var found = Amounts.find(text, 0).map(f -> text.substring(f.start(), f.end()));
        assertThat(found.orElse(null)).isEqualTo(run);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"9", "1,", "一", "万", "12万", "$", "USD ", "1.", "a1", "-", " ", "w", "1 million ", "1 ", "123 "})
    void isNotHungByALongLine(String piece) {
        String line = piece.repeat(10_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            Amounts.find(line, 0);
            Amounts.parse(line);
            Amounts.problem(line);
        });
    }

    @Property
    void readsBackEveryWayOfWritingANumber(
            @ForAll @BigRange(min = "0", max = "999999999999") @Scale(2) BigDecimal value) {
        var grouped = new DecimalFormat("#,##0.####", DecimalFormatSymbols.getInstance(Locale.ROOT));
        String full = grouped.format(value);
        for (String written : new String[] {value.toPlainString(), full, "$" + full, "RMB " + full, full + "元"}) {
            assertThat(Amounts.parse(written))
                    .hasValueSatisfying(a -> assertThat(a.value()).isEqualByComparingTo(value));
        }
        BigDecimal inWan = value.movePointLeft(4);
        assertThat(Amounts.parse(inWan.toPlainString() + "万"))
                .hasValueSatisfying(a -> assertThat(a.value()).isEqualByComparingTo(value));
    }

    @Property
    void findsOnlyInsideTheText(@ForAll String text, @ForAll @IntRange(max = 5) int from) {
        int start = Math.min(from, text.length());
        Amounts.find(text + "12万" + text, start)
                .ifPresent(
                        f -> assertThat(f.start()).isBetween(start, f.end() - 1).isLessThan(2 * text.length() + 3));
        Amounts.parse(text);
        Amounts.problem(text);
    }
}
