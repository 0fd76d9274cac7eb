package io.salesbell.database.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup that was read through once and found whole. */
public final class BackupFile implements AutoCloseable {
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private final FileTrouble trouble;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(FileTrouble trouble, ZipFile zip, Manifest manifest) {
        this.trouble = trouble;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Opens the file and compares all of it with its checksums. */
    public static BackupFile open(Path path) {
        FileTrouble trouble = new FileTrouble(path);
        if (!Files.isRegularFile(path)) {
            throw trouble.missing();
        }
        try {
            refuseForeign(path, trouble);
            ZipFile zip = new ZipFile(path.toFile());
            try {
                BackupFile file = new BackupFile(trouble, zip, manifest(zip, trouble));
                file.verify();
                return file;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw trouble.damaged("it is cut short or changed");
        } catch (IOException e) {
            throw trouble.unreadable(e);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    FileTrouble trouble() {
        return trouble;
    }

    InputStream rows(Manifest.Table table) throws IOException {
        ZipEntry entry = zip.getEntry(table.entry());
        if (entry == null) {
            throw trouble.damaged("table " + table.name() + " is missing");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void verify() throws IOException {
        for (Manifest.Table table : manifest.tables()) {
            MessageDigest digest = Digests.sha256();
            try (var rows = new DigestInputStream(rows(table), digest)) {
                rows.transferTo(OutputStream.nullOutputStream());
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(table.sha256())) {
                throw trouble.damaged("table " + table.name() + " does not fit its checksum");
            }
        }
    }

    private static void refuseForeign(Path path, FileTrouble trouble) throws IOException {
        try (InputStream content = Files.newInputStream(path)) {
            if (!Arrays.equals(content.readNBytes(ZIP.length), ZIP)) {
                throw trouble.foreign();
            }
        }
    }

    private static Manifest manifest(ZipFile zip, FileTrouble trouble) throws IOException {
        ZipEntry entry = zip.getEntry(Backup.MANIFEST);
        if (entry == null) {
            throw trouble.foreign();
        }
        try (InputStream content = zip.getInputStream(entry)) {
            JsonNode json = JsonMapper.shared().readTree(content.readAllBytes());
            int format = json.path("format").asInt(0);
            if (format > Manifest.FORMAT) {
                throw trouble.newer(json.path("schema").asString("unknown"), "no such file");
            }
            if (format < 1) {
                throw trouble.foreign();
            }
            return JsonMapper.shared().treeToValue(json, Manifest.class);
        } catch (JacksonException e) {
            throw trouble.damaged("its list of tables cannot be read");
        }
    }
}
