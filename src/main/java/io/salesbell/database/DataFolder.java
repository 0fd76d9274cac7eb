package io.salesbell.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;

/** The folder with the data: made once, whole or not at all, and only ever of our own major version. */
record DataFolder(Home home, Programs programs) {
    static final String USER = "salesbell";
    private static final int PASSWORD_BYTES = 24;

    /** Says no to data of another major version, before anything is written. */
    static void refuseOtherVersions(Home home) throws IOException {
        if (Files.exists(home.data())) {
            String version =
                    new SmallFile(home.data().resolve("PG_VERSION")).read().orElse("an unknown version");
            if (!version.equals(Integer.toString(Home.MAJOR))) {
                throw otherVersion(home.data(), version);
            }
            return;
        }
        Optional<Path> other = otherFolder(home.databases());
        if (other.isPresent()) {
            throw otherVersion(other.get(), String.valueOf(other.get().getFileName()));
        }
    }

    /** Makes the folder if there is none; returns the password that belongs to it. */
    String prepare() throws IOException {
        SmallFile password = new SmallFile(home.password());
        Optional<String> known = password.read();
        if (Files.exists(home.data())) {
            return known.orElseThrow(() -> new DatabaseStartException(
                    "The database in %s needs its password file %s, which is missing; put it back from a backup of the home."
                            .formatted(home.data(), home.password())));
        }
        String secret = known.orElseGet(DataFolder::newPassword);
        password.write(secret);
        initialize();
        return secret;
    }

    private void initialize() throws IOException {
        Path unfinished = home.databases().resolve(Home.MAJOR + ".unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        Files.createDirectories(home.databases());
        try {
            var outcome = programs.run("initdb", arguments(unfinished));
            if (!outcome.succeeded()) {
                throw new HomeTrouble(home).because("could not make its data folder", outcome.output());
            }
            Files.move(unfinished, home.data(), StandardCopyOption.ATOMIC_MOVE);
            writeThrough(home.databases());
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    private List<String> arguments(Path folder) {
        return List.of(
                "--pgdata=" + folder,
                "--username=" + USER,
                "--pwfile=" + home.password(),
                "--auth=scram-sha-256",
                "--locale=C",
                "--encoding=UTF8");
    }

    private static void writeThrough(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static Optional<Path> otherFolder(Path databases) throws IOException {
        if (!Files.isDirectory(databases)) {
            return Optional.empty();
        }
        try (var folders = Files.list(databases)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .sorted()
                    .findFirst();
        }
    }

    private static DatabaseStartException otherVersion(Path folder, String version) {
        return new DatabaseStartException(
                "%s holds data of PostgreSQL %s but this Salesbell brings PostgreSQL %d; with the older Salesbell run backup <file>, then point SALESBELL_HOME to a new folder and run restore <file> with this one."
                        .formatted(folder, version, Home.MAJOR));
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
