package io.salesbell.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerVersionCheckTests {
    @Test
    void refusesPostgresqlBefore14() {
        assertThatThrownBy(() -> ServerVersionCheck.check(13, "13.21"))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageStartingWith("The database server is PostgreSQL 13.21 but Salesbell needs PostgreSQL 14");
    }

    @Test
    void accepts14() {
        assertThatCode(() -> ServerVersionCheck.check(14, "14.0")).doesNotThrowAnyException();
    }
}
