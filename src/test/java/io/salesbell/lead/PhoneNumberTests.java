package io.salesbell.lead;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13812345678 | 138 1234 5678",
                "138 1234 5678 | 138 1234 5678",
                "138-1234-5678 | 138 1234 5678",
                "+86 138 1234 5678 | 138 1234 5678",
                "0086-13812345678 | 138 1234 5678",
                "１３８１２３４５６７８ | 138 1234 5678",
                "021-68889999 | 021-6888 9999",
                "(021) 6888 9999 | 021-6888 9999",
                "0755-2345678 | 0755-234 5678",
                "+86 21 6888 9999 | 021-6888 9999",
                "021-68889999转801 | 021-6888 9999 ext. 801",
                "400-820-8820 | 400-820-8820",
                "+44 20 7946 0958 | +44 20 7946 0958",
                "+1 (415) 555-2671 | +1 415 555 2671",
                "0049 30 901820 | +49 30 901820",
                "(212) 555-0112 | 212 555 0112",
                "212-555-0112 | 212 555 0112",
                "212.555.0112 ext 5 | 212 555 0112 ext. 5",
            })
    void aNumberIsShownGrouped(String typed, String shown) {
        assertThat(PhoneNumber.of(typed)).map(PhoneNumber::shown).contains(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12345", "120000", "2026-11-17", "L12", "1381234567", "hello", "", "¥1,200,000", "+86", "9-9-9"})
    void whatIsNoneIsNone(String typed) {
        assertThat(PhoneNumber.in(typed)).isEmpty();
    }

    @Test
    void aNumberIsFoundInsideWordsAndTheRestIsKept() {
        assertThat(PhoneNumber.in("王总 138 1234 5678 上午")).hasValueSatisfying(found -> {
            assertThat(found.phone().shown()).isEqualTo("138 1234 5678");
            assertThat(found.rest()).isEqualTo("王总 上午");
        });
    }
}
