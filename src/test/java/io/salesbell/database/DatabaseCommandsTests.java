package io.salesbell.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.testing.TestDatabases;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseCommandsTests {
    @TempDir
    private static Path shared;

    private static Home initialised;

    private Home home;
    private Path file;

    @BeforeAll
    static void initialise() throws Exception {
        initialised = TestHomes.initialised(shared);
        try (var database = TestHomes.start(initialised)) {
            foundInitech(database.url(), database.user(), database.password());
        }
    }

    @BeforeEach
    void copyHome() throws Exception {
        home = TestHomes.copy(initialised);
        file = home.root().resolveSibling("salesbell.backup");
    }

    @Test
    void aStoppedBotsDatabaseMovesToANewHome() throws Exception {
        assertDone(home, "backup").contains("Backed up to " + file, "PostgreSQL 18");
        assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
        Home other = TestHomes.fresh(initialised);
        assertDone(other, "restore").contains("Restored from " + file);
        try (var database = TestHomes.start(other)) {
            assertThat(organizations(database.url(), database.user(), database.password()))
                    .containsExactly("Initech");
        }
        assertRefused(other, "restore").contains("not empty, Initech lives in it");
    }

    @Test
    void aRunningBotIsBackedUpAndNotRestoredOver() throws Exception {
        try (var database = TestHomes.start(home)) {
            assertDone(home, "backup").contains("Backed up to");
            assertRefused(home, "restore").contains("Another Salesbell (process", "already uses the home");
            assertThat(organizations(database.url(), database.user(), database.password()))
                    .containsExactly("Initech");
        }
    }

    @Test
    void aHomeWithoutADatabaseIsNotMadeByBackingItUp() throws Exception {
        Home none = TestHomes.fresh(initialised);
        assertRefused(none, "backup").contains("There is no database in the home " + none.root());
        assertThat(none.root()).doesNotExist();
    }

    @Test
    void aFileThatIsNoBackupStartsNoDatabase() throws Exception {
        Home none = TestHomes.fresh(initialised);
        assertRefused(none, "restore").contains("There is no file " + file);
        Files.writeString(file, "buy milk");
        assertRefused(none, "restore").contains("is not a backup made by Salesbell");
        assertThat(none.root()).doesNotExist();
    }

    @Test
    void anotherMajorVersionsHomeIsShownTheWay() throws Exception {
        Home older = TestHomes.fresh(initialised);
        Files.createDirectories(older.databases().resolve("17"));
        assertRefused(older, "backup")
                .contains("holds data of PostgreSQL 17", "older Salesbell run backup <file>", "restore <file>");
    }

    @Test
    void externalDatabasesAreCopiedToo() {
        String from = TestDatabases.empty();
        foundInitech(from, "postgres", "postgres");
        assertThat(run("backup", external(from))).startsWith("0 Backed up to");
        String into = TestDatabases.empty();
        assertThat(run("restore", external(into))).startsWith("0 Restored from");
        assertThat(organizations(into, "postgres", "postgres")).containsExactly("Initech");
    }

    @Test
    void anExternalDatabaseThatCannotBeReachedIsOneSentenceWithoutSecrets() {
        assertThat(run("backup", List.of("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/sales?password=hush")))
                .startsWith("1 The database jdbc:postgresql://127.0.0.1:1/sales cannot be used")
                .doesNotContain("hush");
    }

    @Test
    void otherWordsAndAMissingFileAreToldWhatThereIs() {
        var said = new ByteArrayOutputStream();
        var commands = new DatabaseCommands(System.out, new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(commands.run("backup")).isEqualTo(2);
        assertThat(commands.run("bakcup", "file")).isEqualTo(2);
        assertThat(commands.run("backup", "a", "b")).isEqualTo(2);
        assertThat(said.toString(StandardCharsets.UTF_8).lines().distinct())
                .singleElement()
                .asString()
                .contains("backup <file>", "restore <file>");
        assertThat(DatabaseCommands.asked("--server.port=1")).isFalse();
    }

    private AbstractStringAssert<?> assertDone(Home in, String word) {
        return assertThat(run(word, List.of("--salesbell.home=" + in.root()))).startsWith("0 ");
    }

    private AbstractStringAssert<?> assertRefused(Home in, String word) {
        return assertThat(run(word, List.of("--salesbell.home=" + in.root()))).startsWith("1 ");
    }

    /** Exit code and the one line that was said. */
    private String run(String word, List<String> options) {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new DatabaseCommands(stream, stream)
                .run(Stream.concat(Stream.of(word, file.toString()), options.stream())
                        .toArray(String[]::new));
        assertThat(said.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }

    private static List<String> external(String url) {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    private static void foundInitech(String url, String user, String password) {
        var source = new DriverManagerDataSource(url, user, password);
        Flyway.configure().dataSource(source).load().migrate();
        JdbcClient.create(source).sql("""
                insert into organization values (gen_random_uuid(), 'Initech', 'home', 'CN', 'UTC', 'en', 'CNY', now(), 0)
                """).update();
    }

    private static List<String> organizations(String url, String user, String password) {
        return JdbcClient.create(new DriverManagerDataSource(url, user, password))
                .sql("select name from organization")
                .query(String.class)
                .list();
    }
}
