package io.salesbell.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs PostgreSQL's programs of one folder, in English whatever the machine's language. */
record Programs(Path folder, List<String> prefix, Path workingFolder) {
    private static final int CANNOT_EXECUTE = 126;
    private static final int NOT_FOUND = 127;

    /** How a program ended and all it printed. */
    record Outcome(int code, String output) {
        boolean succeeded() {
            return code == 0;
        }
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Outcome outcome = run(command);
        if (outcome.code() == CANNOT_EXECUTE || outcome.code() == NOT_FOUND) {
            throw cannotRun(outcome.output().strip(), null);
        }
        return outcome;
    }

    private Outcome run(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(workingFolder.toFile()).redirectErrorStream(true);
        clean(builder.environment());
        Process process = start(builder);
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Outcome(process.waitFor(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while running " + command);
        }
    }

    private static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw cannotRun(String.valueOf(e.getMessage()), e);
        }
    }

    private static void clean(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
    }

    private static DatabaseStartException cannotRun(String reason, @Nullable Throwable cause) {
        String sentence =
                "The embedded PostgreSQL cannot be run here (%s), as on systems without glibc such as Alpine or in a home mounted noexec; set SPRING_DATASOURCE_URL to an external PostgreSQL."
                        .formatted(reason);
        return cause == null ? new DatabaseStartException(sentence) : new DatabaseStartException(sentence, cause);
    }
}
