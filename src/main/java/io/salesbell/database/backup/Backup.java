package io.salesbell.database.backup;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/** Writes all tables as they are at one instant into a new file; the bot may go on meanwhile. */
public record Backup(Connection connection) {
    static final String MANIFEST = "manifest.json";

    /** Says no to a file that exists. */
    public static void refuseExisting(Path file) {
        if (Files.exists(file)) {
            throw new FileTrouble(file).exists();
        }
    }

    /** Writes the file, which is there whole or not at all; only its owner may read it. */
    public Manifest writeTo(Path file) throws SQLException {
        refuseExisting(file);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        Path target = file.toAbsolutePath();
        try {
            Path folder = Objects.requireNonNullElse(target.getParent(), target);
            Path unfinished = Files.createTempFile(folder, target.getFileName() + ".", ".unfinished");
            try {
                Manifest manifest = write(unfinished);
                Files.move(unfinished, target);
                return manifest;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (FileAlreadyExistsException e) {
            throw new FileTrouble(file).exists();
        } catch (IOException e) {
            throw new FileTrouble(file).unwritable(e);
        } finally {
            connection.rollback();
        }
    }

    private Manifest write(Path unfinished) throws SQLException, IOException {
        try (FileChannel channel = FileChannel.open(unfinished, StandardOpenOption.WRITE);
                var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)))) {
            Manifest manifest = write(zip);
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            return manifest;
        }
    }

    private Manifest write(ZipOutputStream zip) throws SQLException, IOException {
        Tables tables = new Tables(connection);
        if (!tables.has(Tables.HISTORY) || !tables.has("organization")) {
            throw new BackupException("The database holds no tables of Salesbell, so there is nothing to back up.");
        }
        List<String> migrations =
                tables.texts("select version from %s where success and version is not null order by installed_rank"
                        .formatted(Tables.HISTORY));
        List<Manifest.Table> copied = new ArrayList<>();
        for (String table : tables.names()) {
            copied.add(copy(table, tables.columns(table), zip));
        }
        return new Manifest(
                Manifest.FORMAT,
                tables.texts("select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")
                        .get(0),
                tables.texts("show server_version").get(0),
                newest(migrations),
                migrations,
                copied,
                sequences());
    }

    private Manifest.Table copy(String table, List<String> columns, ZipOutputStream zip)
            throws SQLException, IOException {
        CopyManager copying = connection.unwrap(PGConnection.class).getCopyAPI();
        MessageDigest digest = Digests.sha256();
        Manifest.Table named = new Manifest.Table(table, columns, 0, "");
        zip.putNextEntry(new ZipEntry(named.entry()));
        long rows = copying.copyOut(
                "copy " + Tables.quoted(table, columns) + " to stdout",
                new DigestOutputStream(new LeftOpen(zip), digest));
        zip.closeEntry();
        return new Manifest.Table(table, columns, rows, HexFormat.of().formatHex(digest.digest()));
    }

    private List<Manifest.Sequence> sequences() throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                        where schemaname = current_schema() and last_value is not null order by sequencename
                        """)) {
            List<Manifest.Sequence> sequences = new ArrayList<>();
            while (rows.next()) {
                sequences.add(new Manifest.Sequence(rows.getString(1), rows.getLong(2)));
            }
            return sequences;
        }
    }

    private static String newest(List<String> versions) {
        return versions.stream()
                .map(MigrationVersion::fromVersion)
                .max(MigrationVersion::compareTo)
                .map(MigrationVersion::getVersion)
                .orElse("0");
    }

    /** COPY closes what it wrote to. */
    private static final class LeftOpen extends FilterOutputStream {
        private LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
