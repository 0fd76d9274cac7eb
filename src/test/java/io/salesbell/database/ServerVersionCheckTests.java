package io.salesbell.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.Test;

class ServerVersionCheckTests {
    private final Context context = mock(Context.class, RETURNS_DEEP_STUBS);

    @Test
    void refusesPostgresqlBefore14() throws SQLException {
        serverIs(13, "13.21");
        assertThatThrownBy(() -> new ServerVersionCheck().handle(Event.BEFORE_VALIDATE, context))
                .isInstanceOf(DatabaseStartException.class)
                .hasMessageStartingWith("The database server is PostgreSQL 13.21 but Salesbell needs PostgreSQL 14");
    }

    @Test
    void accepts14() throws SQLException {
        serverIs(14, "14.0");
        assertThatCode(() -> new ServerVersionCheck().handle(Event.BEFORE_VALIDATE, context))
                .doesNotThrowAnyException();
    }

    private void serverIs(int major, String version) throws SQLException {
        var server = context.getConnection().getMetaData();
        when(server.getDatabaseMajorVersion()).thenReturn(major);
        when(server.getDatabaseProductName()).thenReturn("PostgreSQL");
        when(server.getDatabaseProductVersion()).thenReturn(version);
    }
}
