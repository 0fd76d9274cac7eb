package io.salesbell.database;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

/** Refuses a server older than the bot is written for, before anything is changed on it. */
@Component
class ServerVersionCheck extends BaseCallback {
    private static final int OLDEST = 14;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            var server = context.getConnection().getMetaData();
            check(server.getDatabaseMajorVersion(), server.getDatabaseProductVersion());
        } catch (SQLException e) {
            throw new IllegalStateException("The database server does not tell its version", e);
        }
    }

    static void check(int major, String version) {
        if (major < OLDEST) {
            throw new DatabaseStartException(
                    "The database server is PostgreSQL %s but Salesbell needs PostgreSQL %d or newer; point SPRING_DATASOURCE_URL to one, or leave it out for the embedded database."
                            .formatted(version, OLDEST));
        }
    }
}
