package io.salesbell.database;

import io.salesbell.database.backup.FileTrouble;
import java.io.IOException;
import java.util.stream.Stream;

/** Turns what went wrong with the home into the sentence the operator reads. */
record HomeTrouble(Home home) {

    DatabaseStartException because(IOException e) {
        String reason = FileTrouble.reason(e);
        if (isDiskFull(reason)) {
            return diskFull();
        }
        return new DatabaseStartException(
                "The home %s cannot be written (%s); make it a folder that the bot's user may write to, or point SALESBELL_HOME to one."
                        .formatted(home.root(), reason),
                e);
    }

    /** What to say when PostgreSQL's program failed with this output. */
    DatabaseStartException because(String what, String output) {
        if (isDiskFull(output)) {
            return diskFull();
        }
        return new DatabaseStartException("The embedded PostgreSQL %s (%s).".formatted(what, complaint(output)));
    }

    private DatabaseStartException diskFull() {
        return new DatabaseStartException(
                "There is no space left for the database in %s; free some there, or point SALESBELL_HOME to a roomier disk."
                        .formatted(home.root()));
    }

    private static boolean isDiskFull(String text) {
        // PostgreSQL says the last of these after it could write only part of a page.
        return Stream.of("No space left on device", "quota exceeded", "wrote only")
                .anyMatch(text::contains);
    }

    /** The line that says why: the first fatal one, else the last. */
    private static String complaint(String output) {
        var lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        return lines.stream()
                .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                .findFirst()
                .or(() -> lines.stream().reduce((first, second) -> second))
                .map(line -> line.replaceFirst("^.*?(FATAL|error):\\s*", ""))
                .orElse("it gave no reason");
    }
}
