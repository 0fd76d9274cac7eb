package io.salesbell.chat.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumbersTests {
    private static final String DIGITS = "零一二三四五六七八九";

    @ParameterizedTest
    @CsvSource({"十,10", "十二,12", "一百一十,110", "一百十,110", "三千零五,3005", "两千二,2200", "一亿零三万,100030000", "零,0", "二〇,"})
    void readsNumbersAsTheyAreSaid(String said, BigDecimal value) {
        assertThat(ChineseNumbers.parse(said)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "百", "一二", "十十", "百一", "五十百", "一万一万", "a", "1,00", "一万二千千"})
    void refusesWhatNobodySays(String said) {
        assertThat(ChineseNumbers.parse(said)).isNull();
    }

    @Property
    void readsBackEveryNumberSpelledOut(@ForAll @IntRange(min = 1, max = 99_999_999) int number) {
        int high = number / 10_000;
        int low = number % 10_000;
        String gap = high > 0 && low > 0 && low < 1000 ? "零" : "";
        String spelled = (high > 0 ? spell(high) + "万" : "") + gap + (low > 0 ? spell(low) : "");
        assertThat(ChineseNumbers.parse(spelled)).isEqualByComparingTo(BigDecimal.valueOf(number));
    }

    private static String spell(int upTo9999) {
        var text = new StringBuilder();
        int rest = upTo9999;
        for (int i = 0, unit = 1000; i < 4; i++, unit /= 10) {
            int digit = rest / unit;
            rest %= unit;
            if (digit > 0) {
                text.append(DIGITS.charAt(digit)).append("千百十 ".charAt(i));
            } else if (!text.isEmpty() && rest > 0 && text.charAt(text.length() - 1) != '零') {
                text.append('零');
            }
        }
        return text.toString().replace(" ", "");
    }
}
