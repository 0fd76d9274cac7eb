package io.salesbell.database.backup;

import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The versions of the tables: those this Salesbell can make and the one a database is at. */
record Schema(FluentConfiguration flyway) {

    /** Says no to a backup of tables that this Salesbell cannot make, or older ones than the database has already. */
    void check(BackupFile file) {
        List<String> known = known();
        Manifest manifest = file.manifest();
        String newest = known.isEmpty() ? "none" : known.get(known.size() - 1);
        MigrationVersion wanted = MigrationVersion.fromVersion(manifest.schema());
        if (known.isEmpty() || wanted.isNewerThan(newest)) {
            throw file.trouble().newer(manifest.schema(), newest);
        }
        List<String> upToWanted = known.stream()
                .filter(version -> !MigrationVersion.fromVersion(version).isNewerThan(manifest.schema()))
                .toList();
        if (!upToWanted.equals(
                manifest.migrations().stream().sorted(this::byVersion).toList())) {
            throw new BackupException(
                    "%s was made by a Salesbell whose tables this one cannot make (version %s by another way); restore it with the Salesbell that made it."
                            .formatted(file.trouble().file(), manifest.schema()));
        }
        MigrationInfo current = flyway.load().info().current();
        if (current != null
                && MigrationVersion.fromVersion(String.valueOf(current.getVersion()))
                        .isNewerThan(manifest.schema())) {
            throw new BackupException(
                    "The tables of the database are at version %s already, beyond the backup's %s; restore into a database or home that nothing has used yet."
                            .formatted(current.getVersion(), manifest.schema()));
        }
    }

    /** Makes the tables as they were at that version. */
    void migrateTo(String version) {
        migrate(new FluentConfiguration(flyway.getClassLoader())
                .configuration(flyway)
                .target(version)
                .load());
    }

    void migrateForward() {
        migrate(flyway.load());
    }

    private static void migrate(Flyway migrations) {
        try {
            migrations.migrate();
        } catch (FlywayException e) {
            throw new BackupException(
                    "The tables could not be made (%s)."
                            .formatted(String.valueOf(e.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse("no reason given")),
                    e);
        }
    }

    private List<String> known() {
        return Arrays.stream(flyway.load().info().all())
                .filter(info -> info.getState().isResolved() && info.getVersion() != null)
                .map(info -> info.getVersion().getVersion())
                .sorted(this::byVersion)
                .toList();
    }

    private int byVersion(String one, String other) {
        return MigrationVersion.fromVersion(one).compareTo(MigrationVersion.fromVersion(other));
    }
}
