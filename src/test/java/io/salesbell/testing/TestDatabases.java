package io.salesbell.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL a JVM, with a migrated template from which each test class copies a database of its own. */
public final class TestDatabases {
    private static final TestDatabases SHARED = new TestDatabases();
    private static final String TEMPLATE = "migrated";

    private final EmbeddedPostgres server;
    private final AtomicInteger count = new AtomicInteger();

    private TestDatabases() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
            run("create database " + TEMPLATE);
            Flyway.configure().dataSource(of(TEMPLATE)).load().migrate();
        } catch (IOException unavailable) {
            throw new UncheckedIOException("tests need their PostgreSQL", unavailable);
        }
    }

    /** The JDBC address of a new database with all tables and no rows. */
    public static String fresh() {
        String name = "test" + SHARED.count.incrementAndGet();
        SHARED.run("create database " + name + " template " + TEMPLATE);
        return SHARED.server.getJdbcUrl("postgres", name);
    }

    /** The JDBC address of a new database with nothing in it. */
    public static String empty() {
        String name = "test" + SHARED.count.incrementAndGet();
        SHARED.run("create database " + name);
        return SHARED.server.getJdbcUrl("postgres", name);
    }

    /** Has the database of that JDBC address end its connections and take none until this is closed. */
    public static Away away(String url) {
        String name = url.replaceFirst("(?s).*/(test\\d+)\\b.*", "$1");
        SHARED.run("alter database " + name + " allow_connections false");
        SHARED.run("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        return () -> SHARED.run("alter database " + name + " allow_connections true");
    }

    /** A database that is away. */
    @FunctionalInterface
    public interface Away extends AutoCloseable {
        @Override
        void close();
    }

    private DataSource of(String name) {
        return server.getDatabase("postgres", name);
    }

    private void run(String sql) {
        try (Connection connection = of("postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }
}
