package io.salesbell.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.postgresql.PGConnection;

/**
 * Fills a database that nothing lives in from a backup; all rows come in one transaction or none does. The data source's
 * connections have an {@code application_name} of their own, by which everybody else's are told apart.
 */
public record Restore(DataSource database, FluentConfiguration flyway) {
    private static final String IN_USE = "55P03";

    /** Makes the tables at the backup's version, loads them, and brings them to this Salesbell's. */
    public void from(BackupFile file) throws SQLException {
        Schema schema = new Schema(flyway.dataSource(database));
        try (Connection connection = database.getConnection()) {
            refuseUsed(connection);
        }
        schema.check(file);
        schema.migrateTo(file.manifest().schema());
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                load(connection, file);
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
        schema.migrateForward();
    }

    private static void refuseUsed(Connection connection) throws SQLException {
        Tables tables = new Tables(connection);
        if (tables.has(Tables.HISTORY) && tables.has("organization")) {
            refuseOrganizations(tables);
        } else if (!tables.names().isEmpty()) {
            throw new BackupException(
                    "The database holds tables of something else (%s); restore into a database of its own."
                            .formatted(tables.names().get(0)));
        }
        List<String> others = tables.texts("""
                select application_name from pg_stat_activity
                where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'
                    and application_name is distinct from current_setting('application_name')
                """);
        if (!others.isEmpty()) {
            throw inUse();
        }
    }

    private static void refuseOrganizations(Tables tables) throws SQLException {
        List<String> names = tables.texts("select name from organization order by created_at limit 1");
        if (!names.isEmpty()) {
            throw new BackupException(
                    "The database is not empty, %s lives in it; restore into a database or home (SALESBELL_HOME) that nothing has used yet."
                            .formatted(names.get(0)));
        }
    }

    private static void load(Connection connection, BackupFile file) throws SQLException {
        Manifest manifest = file.manifest();
        Tables tables = new Tables(connection);
        List<String> order = tables.inLoadingOrder();
        Map<String, Manifest.Table> copies =
                manifest.tables().stream().collect(Collectors.toMap(Manifest.Table::name, Function.identity()));
        if (!order.containsAll(copies.keySet())) {
            throw file.trouble().damaged("it holds tables that its version does not have");
        }
        empty(connection, order);
        for (String name : order) {
            Manifest.Table copy = copies.get(name);
            if (copy != null) {
                load(connection, file, copy);
            }
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            tables.texts(
                    "select setval(?::regclass, ?::bigint)::text",
                    Tables.quoted(sequence.name()),
                    Long.toString(sequence.value()));
        }
    }

    /** Takes the tables for itself and empties them of what a bot leaves in them before anybody lives there. */
    private static void empty(Connection connection, List<String> tables) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '5s'");
            statement.execute("lock table organization in access exclusive mode");
            refuseOrganizations(new Tables(connection));
            statement.execute(
                    tables.stream().map(Tables::quoted).collect(Collectors.joining(", ", "truncate table ", "")));
        } catch (SQLException e) {
            if (IN_USE.equals(e.getSQLState())) {
                throw inUse();
            }
            throw e;
        }
    }

    private static void load(Connection connection, BackupFile file, Manifest.Table table) throws SQLException {
        try (InputStream rows = file.rows(table)) {
            long loaded = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + Tables.quoted(table.name(), table.columns()) + " from stdin", rows);
            if (loaded != table.rows()) {
                throw file.trouble()
                        .damaged("table %s has %d rows instead of %d".formatted(table.name(), loaded, table.rows()));
            }
        } catch (SQLException e) {
            if (isData(e)) {
                throw file.trouble().damaged("table " + table.name() + " does not load: " + firstLine(e));
            }
            throw e;
        } catch (IOException e) {
            throw file.trouble().unreadable(e);
        }
    }

    /** What is in the rows is refused (22, 23) or they don't fit the table (42). */
    private static boolean isData(SQLException e) {
        return String.valueOf(e.getSQLState()).matches("(22|23|42).*");
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    }

    private static BackupException inUse() {
        return new BackupException(
                "Somebody is connected to the database; stop the bot and close other sessions on it, then restore.");
    }
}
