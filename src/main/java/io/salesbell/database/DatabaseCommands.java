package io.salesbell.database;

import io.salesbell.database.backup.Backup;
import io.salesbell.database.backup.BackupException;
import io.salesbell.database.backup.BackupFile;
import io.salesbell.database.backup.FileTrouble;
import io.salesbell.database.backup.Manifest;
import io.salesbell.database.backup.Restore;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** What the jar does instead of starting the bot: {@code backup <file>} and {@code restore <file>}. */
public final class DatabaseCommands {
    private static final String USAGE =
            "Salesbell starts without a word; besides it knows: backup <file>, restore <file>.";

    private final PrintStream out;
    private final PrintStream err;

    public DatabaseCommands(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Whether there is a word among the arguments, so that the bot itself is not wanted. */
    public static boolean asked(String... arguments) {
        return !words(arguments).isEmpty();
    }

    /** Does what the words say; the exit code, 0 when it was done. What went wrong is printed as one sentence. */
    public int run(String... arguments) {
        List<String> words = words(arguments);
        boolean backup = words.get(0).equals("backup");
        if (words.size() != 2 || !(backup || words.get(0).equals("restore"))) {
            err.println(USAGE);
            return 2;
        }
        try (ConfigurableApplicationContext context = context(arguments)) {
            Path file = Path.of(words.get(1));
            out.println(backup ? backUp(file, context) : restore(file, context));
            return 0;
        } catch (Exception e) {
            err.println(sentence(e));
            return 1;
        }
    }

    private static String backUp(Path file, ConfigurableApplicationContext context) throws Exception {
        Backup.refuseExisting(file);
        try (var access = DatabaseAccess.toRead(context.getEnvironment(), context.getBean(DatabaseProperties.class));
                var connection = access.source().getConnection()) {
            return told("Backed up to", file, new Backup(connection).writeTo(file));
        }
    }

    private static String restore(Path path, ConfigurableApplicationContext context) throws Exception {
        try (var file = BackupFile.open(path);
                var access =
                        DatabaseAccess.toFill(context.getEnvironment(), context.getBean(DatabaseProperties.class))) {
            new Restore(access.source(), Flyway.configure().callbacks(new ServerVersionCheck())).from(file);
            return told("Restored from", path, file.manifest());
        }
    }

    private static String told(String what, Path file, Manifest manifest) {
        return "%s %s: %d rows of %d tables as of %s, tables at version %s, PostgreSQL %s."
                .formatted(
                        what,
                        file,
                        manifest.rows(),
                        manifest.tables().size(),
                        manifest.at(),
                        manifest.schema(),
                        manifest.postgresql());
    }

    /** The settings as the bot itself would read them, and nothing of the bot. */
    private static ConfigurableApplicationContext context(String... arguments) {
        SpringApplication application = new SpringApplication(Settings.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("logging.level.root", "warn"));
        return application.run(arguments);
    }

    /** The sentence meant for the operator, wherever in the chain it stands. */
    private static String sentence(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BackupException || cause instanceof DatabaseStartException) {
                return String.valueOf(cause.getMessage());
            }
        }
        if (failure instanceof SQLException) {
            return "The database refuses (%s)."
                    .formatted(String.valueOf(failure.getMessage())
                            .lines()
                            .findFirst()
                            .orElse("no reason given"));
        }
        if (failure instanceof IOException e) {
            return "Something cannot be read or written (%s).".formatted(FileTrouble.reason(e));
        }
        return "This failed in a way nobody foresaw (%s); please report it.".formatted(failure);
    }

    private static List<String> words(String... arguments) {
        return Arrays.stream(arguments)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(DatabaseProperties.class)
    static class Settings {}
}
