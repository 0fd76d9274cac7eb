package io.salesbell.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesbell.chat.Pictures;
import io.salesbell.journal.Verification;
import io.salesbell.testing.Chat;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestDatabases;
import io.salesbell.testing.TestPicture;
import io.salesbell.testing.TestTeam;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@SalesbellTest
class BackupTests {
    private static final byte[] PNG = TestPicture.png();

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Pictures pictures;

    @Autowired
    private DataSource source;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void liveADayAndBackItUp() throws Exception {
        UUID photo = pictures.store(team.org(), team.id("lily"), PNG);
        chat.as("lily")
                .says("visit Acme: a\ttab, a \\ and 'quotes' \uD83C\uDF89", List.of(photo))
                .isAccepted();
        chat.as("wangwei").says("拜访 华为：聊了报价，下一步：周三 9:00 回访").isAccepted();
        chat.as("lily")
                .says("lead new Globex x" + UUID.randomUUID().toString().substring(0, 8) + ": hello, source: fair")
                .isAccepted();
        chat.as("lily").says("deal Acme 120k signed").isAccepted();
        chat.pass(Duration.ofMinutes(2));
        file = folder.resolve("salesbell.backup");
        backUp(source, file);
    }

    @Test
    void whatIsRestoredIsWhatWasBackedUpAndItsJournalIsIntact() throws Exception {
        DataSource target = database(TestDatabases.empty());
        restore(file, target);
        Manifest first = manifest(file);
        Manifest second = backUp(target, folder.resolve("again.backup"));
        assertThat(second.tables()).isEqualTo(first.tables());
        assertThat(second.sequences()).isEqualTo(first.sequences());
        assertThat(first.tables())
                .filteredOn(table -> List.of("visit", "lead", "deal", "picture").contains(table.name()))
                .hasSize(4)
                .allMatch(table -> table.rows() > 0);
        assertThat(verified(target).intact()).isTrue();
        assertThat(verified(target).sealed())
                .isEqualTo(verified(source).sealed())
                .isPositive();
    }

    @Test
    void theFileIsOnlyItsOwnersAndNothingUnfinishedIsLeft() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining(path -> path.toString().endsWith(".unfinished"));
    }

    @Test
    void aDatabaseSomebodyLivesInIsRefusedAndStaysAsItIs() throws Exception {
        DataSource target = database(TestDatabases.fresh());
        JdbcClient jdbc = JdbcClient.create(target);
        jdbc.sql("""
                insert into organization values (gen_random_uuid(), 'Initech', 'home', 'CN', 'UTC', 'en', 'CNY', now(), 0)
                """).update();
        assertRefused(file, target, "not empty, Initech lives in it", "SALESBELL_HOME");
        assertThat(jdbc.sql("select name from organization").query(String.class).list())
                .containsExactly("Initech");
    }

    @Test
    void aMigratedDatabaseThatNobodyLivesInIsFilled() throws Exception {
        DataSource target = database(TestDatabases.fresh());
        JdbcClient.create(target)
                .sql("insert into follower values ('left over', 3)")
                .update();
        restore(file, target);
        assertThat(backUp(target, folder.resolve("again.backup")).tables())
                .isEqualTo(manifest(file).tables());
    }

    @Test
    void tablesOfSomethingElseAreRefused() {
        DataSource target = database(TestDatabases.empty());
        JdbcClient.create(target).sql("create table invoice (id int)").update();
        assertRefused(file, target, "tables of something else (invoice)");
    }

    @Test
    void aDatabaseInUseIsRefused() throws Exception {
        String url = TestDatabases.empty();
        DataSource target = database(url);
        try (var bot = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertThat(bot.isValid(5)).isTrue();
            assertRefused(file, target, "Somebody is connected", "stop the bot");
        }
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut.backup"), Arrays.copyOf(bytes, bytes.length * 2 / 3));
        assertUnreadable(cut, cut + " is damaged (it is cut short or changed)");
    }

    @Test
    void aTableThatWasChangedIsRefused() throws Exception {
        Path shorter = rewritten("tables/visit.copy", text -> text.substring(0, text.indexOf('\n') + 1));
        assertUnreadable(shorter, "table visit does not fit its checksum");
    }

    @Test
    void anotherProgramsFileIsRefused() throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "buy milk");
        assertUnreadable(text, text + " is not a backup made by Salesbell.");
        Path zip = folder.resolve("other.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("milk.txt"));
        }
        assertUnreadable(zip, zip + " is not a backup made by Salesbell.");
        assertUnreadable(folder.resolve("nothing"), "There is no file " + folder.resolve("nothing"));
        assertUnreadable(folder, "There is no file");
    }

    @Test
    void aNewerSalesbellsBackupIsRefused() throws Exception {
        String schema = manifest(file).schema();
        Path newer = rewritten("manifest.json", text -> text.replace("\"schema\" : \"" + schema, "\"schema\" : \"999"));
        assertRefused(newer, database(TestDatabases.empty()), "made by a newer Salesbell", "999", "knows " + schema);
        Path newFormat = rewritten("manifest.json", text -> text.replace("\"format\" : 1", "\"format\" : 2"));
        assertUnreadable(newFormat, "made by a newer Salesbell");
    }

    @Test
    void anOlderBackupIsBroughtForward() throws Exception {
        DataSource old = database(TestDatabases.empty());
        Flyway.configure().dataSource(old).target("4").load().migrate();
        JdbcClient.create(old).sql("""
                insert into organization values (gen_random_uuid(), 'Initech', 'home', 'CN', 'UTC', 'en', 'CNY', now(), 0)
                """).update();
        Path oldFile = folder.resolve("old.backup");
        backUp(old, oldFile);
        assertThat(manifest(oldFile).schema()).isEqualTo("4");
        DataSource target = database(TestDatabases.empty());
        restore(oldFile, target);
        assertThat(manifest(file).tables())
                .extracting(Manifest.Table::name)
                .isEqualTo(backUp(target, folder.resolve("forward.backup")).tables().stream()
                        .map(Manifest.Table::name)
                        .toList());
        assertRefused(oldFile, database(TestDatabases.fresh()), "beyond the backup's 4");
    }

    @Test
    void rowsThatDoNotLoadLeaveNothingBehindAndTheNextFileIsTaken() throws Exception {
        Path broken = rewritten(
                "manifest.json", text -> text.replaceFirst("(\"name\" : \"visit\"[^}]*\"rows\" : )\\d+", "$177"));
        DataSource target = database(TestDatabases.empty());
        assertRefused(broken, target, "is damaged", "rows instead of 77");
        assertThat(JdbcClient.create(target)
                        .sql("select count(*) from organization")
                        .query(Long.class)
                        .single())
                .isZero();
        restore(file, target);
        assertThat(verified(target).intact()).isTrue();
    }

    @Test
    void anExistingFileIsNotOverwritten() throws Exception {
        byte[] before = Files.readAllBytes(file);
        assertThatThrownBy(() -> backUp(source, file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("never overwrites");
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> backUp(source, Path.of("/proc/salesbell.backup")))
                .isInstanceOf(BackupException.class)
                .hasMessageMatching("The backup /proc/salesbell.backup cannot be written \\([^()]+\\)\\.");
        assertThatThrownBy(() -> backUp(source, folder.resolve("no/such/file")))
                .hasMessageContaining("cannot be written (its folder does not exist)");
    }

    @Test
    void aDatabaseWithoutSalesbellIsNothingToBackUp() {
        assertThatThrownBy(() -> backUp(database(TestDatabases.empty()), folder.resolve("empty.backup")))
                .hasMessageContaining("nothing to back up");
        assertThat(folder.resolve("empty.backup")).doesNotExist();
    }

    private static Manifest backUp(DataSource database, Path to) throws Exception {
        try (var connection = database.getConnection()) {
            try {
                return new Backup(connection).writeTo(to);
            } finally {
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        }
    }

    private static void restore(Path from, DataSource into) throws Exception {
        try (BackupFile opened = BackupFile.open(from)) {
            new Restore(into, Flyway.configure()).from(opened);
        }
    }

    private static void assertRefused(Path from, DataSource into, String... parts) {
        assertThatThrownBy(() -> restore(from, into))
                .isInstanceOf(BackupException.class)
                .hasMessageContainingAll(parts)
                .hasMessageEndingWith(".");
    }

    private static void assertUnreadable(Path file, String part) {
        assertThatThrownBy(() -> BackupFile.open(file).close())
                .isInstanceOf(BackupException.class)
                .hasMessageContaining(part);
    }

    private static Manifest manifest(Path file) throws Exception {
        try (BackupFile opened = BackupFile.open(file)) {
            return opened.manifest();
        }
    }

    /** A copy of the backup with one of its parts changed. */
    private Path rewritten(String part, UnaryOperator<String> change) throws Exception {
        Path copy = Files.createTempFile(folder, "changed", ".backup");
        try (var zip = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry entry : zip.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                content(zip.getInputStream(entry), entry.getName().equals(part) ? change : UnaryOperator.identity())
                        .transferTo(out);
            }
        }
        return copy;
    }

    private static InputStream content(InputStream original, UnaryOperator<String> change) throws Exception {
        var bytes = new ByteArrayOutputStream();
        original.transferTo(bytes);
        return new ByteArrayInputStream(
                change.apply(bytes.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    }

    private Verification.Result verified(DataSource database) {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(JdbcTemplate.class, () -> new JdbcTemplate(database));
            context.registerBean(Verification.class);
            context.refresh();
            return context.getBean(Verification.class).verify(team.org());
        }
    }

    private static DataSource database(String url) {
        return new DriverManagerDataSource(url + "&ApplicationName=copy", "postgres", "postgres");
    }
}
