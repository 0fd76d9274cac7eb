package io.salesbell.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FutureClausesTests {
    private static final ZonedDateTime TUESDAY =
            ZonedDateTime.of(2026, 11, 17, 10, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    聊了报价，下周三回访                  | 2026-11-25T09:00 | 回访
                    聊了报价。明天下午3点再去演示         | 2026-11-18T15:00 | 再去演示
                    聊了报价 下周三回访                   | 2026-11-25T09:00 | 回访
                    跳动 报价 下周三下午三点 回访         | 2026-11-25T15:00 | 回访
                    demo, went fine call Friday           | 2026-11-20T09:00 | call
                    liked it will send the quote Thursday | 2026-11-19T09:00 | send the quote
                    聊了报价下周三回访                    | 2026-11-25T09:00 | 回访
                    约了下周三签合同                      | 2026-11-25T09:00 | 约了签合同
                    demo went well, call Friday           | 2026-11-20T09:00 | call
                    good talk. Will send the quote on Thursday at 3pm | 2026-11-19T15:00 | Will send the quote
                    tomorrow 9:30 visit the plant         | 2026-11-18T09:30 | visit the plant
                    """)
    void whatWillBeDoneIsFound(String note, String at, String what) {
        assertThat(FutureClauses.find(note, TUESDAY)).hasValueSatisfying(clause -> {
            assertThat(clause.at().toLocalDateTime()).hasToString(at);
            assertThat(clause.what()).isEqualTo(what);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "周三聊了报价",
                "上周五见过王总",
                "met on Friday",
                "spoke to them on 11/3",
                "11/3 拜访过",
                "客户下周出差",
                "版本 2.1.3 很好",
                "called yesterday",
                "went there for a visit Monday",
                "met to call Friday off",
                "聊了报价 周一见过",
                "预算 5/12 的样子",
                ""
            })
    void whatIsPastOrNoActionIsLeftAlone(String note) {
        assertThat(FutureClauses.find(note, TUESDAY)).isEmpty();
    }

    @Test
    void aLongNoteOfSpacesTakesNoTime() {
        assertThat(FutureClauses.find("call" + " ".repeat(5000) + "x Friday", TUESDAY))
                .isEmpty();
    }
}
