package io.salesbell.commit;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.SalesbellTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SalesbellTest
class ColumnsTests {
    private static final List<String> HOSTILE = List.of(
            "\"quoted\" and 'quoted'",
            "back\\slash \\n \\u0041",
            "{\"a\":[1]},{",
            "line\nbreak\ttab\u0001",
            "拜访 华为：聊了报价 😀",
            "null",
            "");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatPeopleTypedArrivesAsItWas() {
        List<String> read = jdbc.sql("select word from json_to_recordset(cast(? as json)) as r(word text)")
                .param(Columns.json(HOSTILE, (columns, word) -> columns.with("word", word)))
                .query(String.class)
                .list();
        assertThat(read).isEqualTo(HOSTILE);
    }

    @Test
    void whatIsNotThereIsNull() {
        List<String> read = jdbc.sql("select word from json_to_recordset(cast(? as json)) as r(word text)")
                .param(Columns.json(Arrays.asList("a", null), (columns, word) -> columns.with("word", word)))
                .query(String.class)
                .list();
        assertThat(read).isEqualTo(Arrays.asList("a", null));
    }
}
