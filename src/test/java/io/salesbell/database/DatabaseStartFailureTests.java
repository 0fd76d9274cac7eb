package io.salesbell.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseStartFailureTests {
    @TempDir
    private static Path shared;

    private static Home initialised;

    private Home fresh;

    @BeforeAll
    static void initialise() throws Exception {
        initialised = TestHomes.initialised(shared);
    }

    @BeforeEach
    void nameHome() throws Exception {
        fresh = TestHomes.fresh(initialised);
    }

    @Test
    void aSecondBotIsToldWhoHasTheHome() throws Exception {
        Home home = TestHomes.copy(initialised);
        try (var first = TestHomes.start(home)) {
            assertThat(first.url()).isNotEmpty();
            assertSentence(home)
                    .contains("Another Salesbell (process "
                            + ProcessHandle.current().pid() + ")")
                    .contains(home.root().toString(), "SALESBELL_HOME");
        }
    }

    @Test
    void anotherMajorVersionsDataIsLeftAlone() throws Exception {
        Path older = fresh.databases().resolve("17");
        Files.createDirectories(older);
        assertSentence(fresh).contains(older + " holds data of PostgreSQL 17", "brings PostgreSQL 18");
        assertThat(fresh.data()).doesNotExist();
    }

    @Test
    void anotherMajorVersionsDataUnderOurNameIsLeftAlone() throws Exception {
        Files.createDirectories(fresh.data());
        Files.writeString(fresh.data().resolve("PG_VERSION"), "19\n");
        assertSentence(fresh).contains("holds data of PostgreSQL 19");
    }

    @Test
    void aFileInTheHomesPlaceIsNamed() throws Exception {
        Files.writeString(fresh.root(), "not a folder");
        assertSentence(fresh).contains(fresh.root() + " cannot be written (a file is in the way)");
    }

    @Test
    void aHomeThatCannotBeMadeIsNamed() {
        assertSentence(new Home(Path.of("/proc/salesbell"))).contains("/proc/salesbell cannot be written");
    }

    @Test
    void aFullDiskIsSaidAndLeavesNoHalfMadeFolder() throws Exception {
        TestHomes.replaceProgram(
                fresh,
                initialised,
                "initdb",
                "mkdir -p \"${1#--pgdata=}\"; echo 'initdb: error: could not write file: No space left on device'; exit 1");
        assertSentence(fresh).contains("no space left for the database in " + fresh.root());
        assertThat(fresh.databases()).isEmptyDirectory();
    }

    @Test
    void aDiskThatFillsUpWithinAPageIsAFullDisk() throws Exception {
        TestHomes.replaceProgram(
                fresh,
                initialised,
                "initdb",
                "echo 'FATAL:  could not extend file \"base/1/6176\": wrote only 4096 of 8192 bytes at block 0'; exit 1");
        assertSentence(fresh).contains("no space left");
    }

    @Test
    void rootWithoutUserNamespacesIsShownTheWaysOut() {
        assertThat(failure(fresh, Duration.ofSeconds(60), new Account(true, false)))
                .contains("refuses to run as root", "setpriv", "SPRING_DATASOURCE_URL");
        assertThat(fresh.root()).doesNotExist();
    }

    @Test
    void rootRunsInANamespaceAndOthersAsTheyAre() {
        assertThat(new Account(true, true).prefix()).containsExactly("unshare", "-U");
        assertThat(new Account(false, false).prefix()).isEmpty();
    }

    @Test
    void aPlatformWithoutBinariesIsNamed() {
        var failure =
                catchThrowableOfType(DatabaseStartException.class, () -> new Platform("Linux", "riscv64").archive());
        assertThat(failure).hasMessageContaining("for Linux on riscv64").hasMessageContaining("SPRING_DATASOURCE_URL");
    }

    @Test
    void aServerThatDoesNotComeUpIsStoppedAndItsLogNamed() throws Exception {
        Home home = TestHomes.copy(initialised);
        TestHomes.replaceProgram(
                home,
                initialised,
                "postgres",
                "case \"$1\" in -V) echo 'postgres (PostgreSQL) 18.6';; *) exec sleep 3;; esac");
        assertThat(failure(home, Duration.ofSeconds(1), Account.current()))
                .contains("did not come up within 1 seconds", home.serverLog().toString());
    }

    @Test
    void aServerThatRefusesToStartGivesItsReason() throws Exception {
        Home home = TestHomes.copy(initialised);
        Files.writeString(home.data().resolve("pg_hba.conf"), "nonsense\n");
        assertSentence(home)
                .contains("did not start, as its log " + home.serverLog() + " tells (could not load", "pg_hba.conf");
    }

    @Test
    void programsThatCannotRunHereAreExplained() throws Exception {
        TestHomes.replaceProgram(fresh, initialised, "initdb", "");
        Path initdb = new Binaries(fresh, Platform.current()).unpack().resolve("bin/initdb");
        Files.writeString(initdb, "#!/no/such/interpreter\n");
        assertSentence(fresh).contains("cannot be run here", "glibc");
    }

    @Test
    void dataWithoutItsPasswordFileIsNotTouched() throws Exception {
        Home home = TestHomes.copy(initialised);
        Files.delete(home.password());
        assertSentence(home).contains("needs its password file " + home.password());
        assertThat(home.password()).doesNotExist();
    }

    @Test
    void aPasswordOfAnotherFolderIsSaid() throws Exception {
        Home home = TestHomes.copy(initialised);
        new SmallFile(home.password()).write("of another folder");
        assertSentence(home).contains("does not open with the password in " + home.password());
        assertThat(home.data().resolve("postmaster.pid")).doesNotExist();
    }

    private static AbstractStringAssert<?> assertSentence(Home home) {
        return assertThat(failure(home, Duration.ofSeconds(60), Account.current()));
    }

    private static String failure(Home home, Duration timeout, Account account) {
        var properties = new DatabaseProperties(home.root().toString(), timeout, Duration.ofSeconds(4));
        var failure =
                catchThrowableOfType(DatabaseStartException.class, () -> EmbeddedDatabase.start(properties, account));
        assertThat(failure).isNotNull();
        assertThat(failure.getMessage().lines().toList()).isEqualTo(List.of(failure.getMessage()));
        assertThat(failure.getMessage()).endsWith(".").doesNotContain("Exception");
        return failure.getMessage();
    }
}
