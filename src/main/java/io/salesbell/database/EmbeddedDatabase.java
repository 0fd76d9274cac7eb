package io.salesbell.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL in the bot's home, running from {@link #start} to {@link #close}. */
final class EmbeddedDatabase implements Closeable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final HomeLock lock;
    private final Server server;
    private final LocalDatabase database;

    private EmbeddedDatabase(HomeLock lock, Server server, LocalDatabase database) {
        this.lock = lock;
        this.server = server;
        this.database = database;
    }

    /** Starts it, or takes over the one a crashed bot left; failing, throws {@link DatabaseStartException}. */
    static EmbeddedDatabase start(DatabaseProperties properties, Account account) {
        Home home = new Home(properties.homeFolder());
        try {
            var prefix = account.prefix();
            Platform platform = Platform.current();
            platform.archive();
            makeFolder(home.root());
            HomeLock lock = HomeLock.take(home);
            try {
                DataFolder.refuseOtherVersions(home);
                Binaries binaries = new Binaries(home, platform);
                Programs programs = new Programs(binaries.unpack(), prefix, home.root());
                String password = new DataFolder(home, programs).prepare();
                Server server = new Server(home, programs, properties.startTimeout(), properties.stopTimeout());
                LocalDatabase database = reach(home, server, password);
                binaries.removeAllBut(programs.folder());
                return new EmbeddedDatabase(lock, server, database);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new HomeTrouble(home).because(e);
        }
    }

    String url() {
        return database.url();
    }

    String user() {
        return DataFolder.USER;
    }

    String password() {
        return database.password();
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            server.stop();
            log.info("Embedded PostgreSQL stopped");
        }
    }

    private static LocalDatabase reach(Home home, Server server, String password) throws IOException {
        Optional<LocalDatabase> adopted = adopt(home, server, password);
        LocalDatabase database = adopted.isPresent() ? adopted.get() : new LocalDatabase(startAfresh(server), password);
        try {
            database.createIfMissing();
        } catch (SQLException e) {
            server.stop();
            throw new DatabaseStartException(
                    "The database in %s does not open with the password in %s (%s); put back the two that belong together."
                            .formatted(home.data(), home.password(), e.getMessage()),
                    e);
        }
        log.info(
                "Embedded PostgreSQL {} on port {}, data in {}",
                adopted.isPresent() ? "taken over" : "started",
                database.port(),
                home.data());
        return database;
    }

    private static Optional<LocalDatabase> adopt(Home home, Server server, String password) throws IOException {
        Optional<LocalDatabase> left = server.leftBehind().map(port -> new LocalDatabase(port, password));
        try {
            return left.isPresent() && left.get().serves(home.data()) ? left : Optional.empty();
        } catch (SQLException unfit) {
            log.info("The PostgreSQL left on {} is not taken over: {}", home.data(), unfit.getMessage());
            return Optional.empty();
        }
    }

    private static int startAfresh(Server server) throws IOException {
        server.stop();
        return server.start();
    }

    private static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
