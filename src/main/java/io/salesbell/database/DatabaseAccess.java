package io.salesbell.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.StringUtils;

/** The bot's database for the commands that copy it: the external one, or the embedded one from its home. */
final class DatabaseAccess implements AutoCloseable {
    private final DriverManagerDataSource source;
    private final Closeable server;

    private DatabaseAccess(DriverManagerDataSource source, Closeable server) {
        this.source = source;
        this.server = server;
    }

    /** Reaches the database for reading, beside a bot that runs on it or without one. */
    static DatabaseAccess toRead(Environment environment, DatabaseProperties properties) throws IOException {
        String url = external(environment);
        if (url != null) {
            return external(url, environment);
        }
        Home home = new Home(properties.homeFolder());
        DataFolder.refuseOtherVersions(home);
        if (!Files.exists(home.data())) {
            throw new DatabaseStartException(
                    "There is no database in the home %s; point SALESBELL_HOME to the bot's home, or SPRING_DATASOURCE_URL to its database."
                            .formatted(home.root()));
        }
        try {
            return embedded(properties);
        } catch (HomeTakenException running) {
            return running(home, running);
        }
    }

    /** Reaches the database to fill it; refused while a bot runs on the home. */
    static DatabaseAccess toFill(Environment environment, DatabaseProperties properties) {
        String url = external(environment);
        return url == null ? embedded(properties) : external(url, environment);
    }

    DriverManagerDataSource source() {
        return source;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static @Nullable String external(Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        return StringUtils.hasText(url) ? url : null;
    }

    private static DatabaseAccess external(String url, Environment environment) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseStartException(DatabaseFailureAnalyzer.notAnAddress(url));
        }
        DriverManagerDataSource source = source(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"));
        try {
            source.getConnection().close();
            return new DatabaseAccess(source, () -> {});
        } catch (SQLException e) {
            throw new DatabaseStartException(DatabaseFailureAnalyzer.unreachable(url, e), e);
        }
    }

    private static DatabaseAccess embedded(DatabaseProperties properties) {
        EmbeddedDatabase database = EmbeddedDatabase.start(properties, Account.current());
        return new DatabaseAccess(source(database.url(), database.user(), database.password()), database);
    }

    private static DatabaseAccess running(Home home, HomeTakenException running) throws IOException {
        String port = new SmallFile(home.port()).read().orElse("");
        String password = new SmallFile(home.password()).read().orElse("");
        try {
            if (port.matches("\\d{4,5}")) {
                LocalDatabase database = new LocalDatabase(Integer.parseInt(port), password);
                if (database.serves(home.data())) {
                    return new DatabaseAccess(source(database.url(), DataFolder.USER, password), () -> {});
                }
            }
        } catch (SQLException notReady) {
            running.addSuppressed(notReady);
        }
        throw new DatabaseStartException(
                "A Salesbell uses the home %s but its database does not answer; wait until it is up, or stop it, and try again."
                        .formatted(home.root()),
                running);
    }

    private static DriverManagerDataSource source(String url, @Nullable String user, @Nullable String password) {
        Properties properties = new Properties();
        properties.setProperty(
                "ApplicationName", "salesbell copy " + ProcessHandle.current().pid());
        DriverManagerDataSource source = new DriverManagerDataSource(url);
        source.setUsername(user);
        source.setPassword(password);
        source.setConnectionProperties(properties);
        return source;
    }
}
