package io.salesbell.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Starts and stops the server on the home's data folder, detached so that a signal to the bot is not one to it. */
record Server(Home home, Programs programs, Duration startTimeout, Duration stopTimeout) {
    private static final int ATTEMPTS = 3;
    private static final long LOG_LIMIT = 10_000_000;
    private static final Duration ABANDON = Duration.ofSeconds(1);

    /** Durable, for this machine only, small, and silent about what people write. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=100",
            "shared_buffers=64MB",
            "maintenance_work_mem=32MB",
            "max_wal_size=512MB",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_min_messages=log",
            "log_min_error_statement=panic",
            "log_checkpoints=off");

    /** The port of a server that an earlier bot left on this folder, whole and of this version. */
    Optional<Integer> leftBehind() throws IOException {
        Optional<PidFile> file = PidFile.of(home.data());
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<Path> program = file.get().programUnder(binaries());
        if (program.isEmpty()) {
            file.get().disown();
            return Optional.empty();
        }
        return program.get().startsWith(programs.folder().toRealPath())
                ? file.get().readyPort()
                : Optional.empty();
    }

    /** Starts the server and returns its port; one that is taken meanwhile is exchanged for another. */
    int start() throws IOException {
        keepLogShort();
        ServerPort ports = new ServerPort(home);
        String output = "";
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ports.choose();
            long logged = logSize();
            var outcome = programs.run("pg_ctl", startArguments(port));
            if (outcome.succeeded()) {
                ports.remember(port);
                return port;
            }
            if (outcome.output().contains("did not start in time")) {
                stop("immediate", ABANDON);
                throw tooSlow();
            }
            output = outcome.output() + logFrom(logged);
            if (!output.contains("Address already in use")) {
                break;
            }
        }
        throw new HomeTrouble(home).because("did not start, as its log %s tells".formatted(home.serverLog()), output);
    }

    /** Stops it with everything written; one that takes too long is cut off, which loses nothing either. */
    void stop() throws IOException {
        if (!stop("fast", stopTimeout)) {
            stop("immediate", ABANDON);
        }
    }

    private boolean stop(String mode, Duration timeout) throws IOException {
        Optional<PidFile> file = PidFile.of(home.data());
        if (file.isEmpty() || file.get().programUnder(binaries()).isEmpty()) {
            return true;
        }
        String seconds = Long.toString(timeout.toSeconds());
        return programs.run(
                        "pg_ctl",
                        List.of(
                                "stop",
                                "-s",
                                "-w",
                                "-m",
                                mode,
                                "-t",
                                seconds,
                                "-D",
                                home.data().toString()))
                .succeeded();
    }

    private List<String> startArguments(int port) {
        String options = SETTINGS.stream().map(setting -> " -c " + setting).collect(Collectors.joining());
        return List.of(
                "start",
                "-s",
                "-w",
                "-t",
                Long.toString(startTimeout.toSeconds()),
                "-D",
                home.data().toString(),
                "-l",
                home.serverLog().toString(),
                "-o",
                "-p " + port + options);
    }

    private DatabaseStartException tooSlow() {
        return new DatabaseStartException(
                "The embedded PostgreSQL did not come up within %d seconds; its log %s says why."
                        .formatted(startTimeout.toSeconds(), home.serverLog()));
    }

    private Path binaries() throws IOException {
        return home.binaries().toRealPath();
    }

    private void keepLogShort() throws IOException {
        Files.createDirectories(home.logs());
        if (logSize() > LOG_LIMIT) {
            Files.move(home.serverLog(), home.logs().resolve("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private long logSize() throws IOException {
        return Files.exists(home.serverLog()) ? Files.size(home.serverLog()) : 0;
    }

    private String logFrom(long start) throws IOException {
        if (!Files.exists(home.serverLog())) {
            return "";
        }
        try (var log = Files.newInputStream(home.serverLog())) {
            log.skipNBytes(start);
            return new String(log.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
