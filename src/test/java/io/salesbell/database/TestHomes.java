package io.salesbell.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Homes for tests: one is initialised, every test works on a copy of its data and shares its programs. */
final class TestHomes {
    private TestHomes() {}

    static Home initialised(Path folder) throws IOException {
        Home home = new Home(folder.resolve("first home"));
        start(home).close();
        return home;
    }

    static Home copy(Home original) throws IOException {
        Home copy = fresh(original);
        Files.createDirectories(copy.databases());
        Files.createSymbolicLink(copy.binaries(), original.binaries());
        Files.copy(original.password(), copy.password());
        copyTree(original.data(), copy.data());
        return copy;
    }

    /** A home beside another, not made yet. */
    static Home fresh(Home neighbour) throws IOException {
        Path folder = Files.createTempDirectory(neighbour.root().getParent(), "test");
        return new Home(folder.resolve("a home"));
    }

    /** Gives the home programs of its own, one of them replaced by a script. */
    static void replaceProgram(Home home, Home original, String program, String script) throws IOException {
        Path source = onlyChild(original.binaries());
        Path target = home.binaries().resolve(source.getFileName());
        Files.deleteIfExists(home.binaries());
        Files.createDirectories(target);
        copyTree(source.resolve("bin"), target.resolve("bin"));
        Files.createSymbolicLink(target.resolve("lib"), source.resolve("lib"));
        Files.createSymbolicLink(target.resolve("share"), source.resolve("share"));
        Files.writeString(target.resolve("bin").resolve(program), "#!/bin/sh\n" + script + "\n");
    }

    static DatabaseProperties properties(Home home) {
        return new DatabaseProperties(home.root().toString(), Duration.ofSeconds(60), Duration.ofSeconds(4));
    }

    static EmbeddedDatabase start(Home home) {
        return EmbeddedDatabase.start(properties(home), Account.current());
    }

    static Connection connect(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    static ProcessHandle postmaster(Home home) throws IOException {
        String pid = Files.readAllLines(home.data().resolve("postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static Path onlyChild(Path folder) throws IOException {
        try (var children = Files.list(folder)) {
            return children.findFirst().orElseThrow();
        }
    }

    private static void copyTree(Path from, Path to) throws IOException {
        try {
            new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
