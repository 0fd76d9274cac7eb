package io.salesbell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {
    @TempDir
    private static Path shared;

    private static Home initialised;

    private Home home;

    @BeforeAll
    static void initialise() throws Exception {
        Path halfMade = shared.resolve("first home/db/18.unfinished");
        Files.createDirectories(halfMade);
        Files.writeString(halfMade.resolve("PG_VERSION"), "18");
        initialised = TestHomes.initialised(shared);
        assertThat(halfMade).doesNotExist();
    }

    @BeforeEach
    void copyHome() throws Exception {
        home = TestHomes.copy(initialised);
    }

    @AfterEach
    void stopWhatIsLeft() throws Exception {
        if (Files.exists(home.data().resolve("postmaster.pid"))) {
            TestHomes.start(home).close();
        }
    }

    @Test
    void keepsWhatWasWrittenAndLeavesNothingRunning() throws Exception {
        ProcessHandle postmaster;
        try (var database = TestHomes.start(home)) {
            write(database, "Acme");
            postmaster = TestHomes.postmaster(home);
        }
        assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
        assertThat(postmaster.info().command()).isEmpty();
        try (var database = TestHomes.start(home)) {
            assertThat(read(database)).containsExactly("Acme");
        }
    }

    @Test
    void isDurableUtf8AndLocal() throws Exception {
        try (var database = TestHomes.start(home);
                var connection = TestHomes.connect(database)) {
            assertThat(List.of("fsync", "synchronous_commit", "full_page_writes"))
                    .allSatisfy(name -> assertThat(setting(connection, name)).isEqualTo("on"));
            assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
            assertThat(setting(connection, "lc_messages")).isEqualTo("C");
            assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(connection, "unix_socket_directories")).isEmpty();
            assertThat(setting(connection, "log_min_error_statement")).isEqualTo("panic");
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws Exception {
        try (var database = TestHomes.start(home)) {
            assertThatThrownBy(() -> DriverManager.getConnection(database.url(), database.user(), "guess"))
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(initialised.password())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void takesOverTheServerOfAKilledBot() throws Exception {
        Process bot = BotProcess.start(home);
        assertThatThrownBy(() -> TestHomes.start(home)).hasMessageContaining("process " + bot.pid());
        ProcessHandle postmaster = TestHomes.postmaster(home);
        bot.destroyForcibly().waitFor();

        try (var database = TestHomes.start(home)) {
            assertThat(TestHomes.postmaster(home)).isEqualTo(postmaster);
            write(database, "Acme");
        }
        assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
    }

    @Test
    void replacesALeftServerThatDoesNotSayItIsReady() throws Exception {
        BotProcess.start(home).destroyForcibly().waitFor();
        Path pidFile = home.data().resolve("postmaster.pid");
        Files.writeString(pidFile, Files.readString(pidFile).replace("ready   ", "starting"));
        ProcessHandle postmaster = TestHomes.postmaster(home);

        try (var database = TestHomes.start(home)) {
            assertThat(TestHomes.postmaster(home)).isNotEqualTo(postmaster);
            write(database, "Acme");
        }
    }

    @Test
    void losesNothingAcknowledgedWhenPostgresIsKilled() throws Exception {
        killServerAfterWriting("Acme", "华为");

        try (var database = TestHomes.start(home)) {
            assertThat(read(database)).containsExactly("Acme", "华为");
        }
    }

    @Test
    void startsThoughTheOldProcessNumberIsSomebodyElsesNow() throws Exception {
        killServerAfterWriting("Acme");
        Path pidFile = home.data().resolve("postmaster.pid");
        List<String> lines = new ArrayList<>(Files.readAllLines(pidFile));
        Process stranger = new ProcessBuilder("sleep", "600").start();
        lines.set(0, Long.toString(stranger.pid()));
        Files.write(pidFile, lines);

        try (var database = TestHomes.start(home)) {
            assertThat(read(database)).containsExactly("Acme");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void startsOverAnEmptyPidFile() throws Exception {
        Files.createFile(home.data().resolve("postmaster.pid"));
        try (var database = TestHomes.start(home)) {
            write(database, "Acme");
        }
    }

    @Test
    void keepsItsPortAndTakesAnotherWhenThatIsTaken() throws Exception {
        String url;
        try (var database = TestHomes.start(home)) {
            url = database.url();
        }
        try (var database = TestHomes.start(home)) {
            assertThat(database.url()).isEqualTo(url);
        }
        int port = Integer.parseInt(Files.readString(home.port()).strip());
        try (var taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
                var database = TestHomes.start(home)) {
            assertThat(taken.isBound()).isTrue();
            assertThat(database.url()).isNotEqualTo(url);
            assertThat(database.url())
                    .contains(":" + Files.readString(home.port()).strip() + "/");
        }
    }

    private void killServerAfterWriting(String... names) throws Exception {
        try (var database = TestHomes.start(home)) {
            for (String name : names) {
                write(database, name);
            }
            ProcessHandle postmaster = TestHomes.postmaster(home);
            postmaster.destroyForcibly();
            postmaster.onExit().get();
        }
        assertThat(home.data().resolve("postmaster.pid")).exists();
    }

    private static void write(EmbeddedDatabase database, String name) throws SQLException {
        try (var connection = TestHomes.connect(database);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists customer (name text)");
            statement.execute("insert into customer values ('" + name + "')");
        }
    }

    private static List<String> read(EmbeddedDatabase database) throws SQLException {
        try (var connection = TestHomes.connect(database);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select name from customer")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}
