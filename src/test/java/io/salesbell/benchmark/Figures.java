package io.salesbell.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The rows of the one table, kept in a file between the JVM before packaging and the one that drives the jar. */
public final class Figures {
    private static final Path FILE = Path.of("target", "benchmark.tsv");

    private Figures() {}

    /** Forgets the rows of an earlier run. */
    public static void startOver() {
        write("", StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Adds what was measured, in a unit, against its baseline of this run. */
    public static void compare(String what, String unit, double measured, double baseline, String aim) {
        add(
                what,
                shown(measured) + " " + unit,
                shown(baseline) + " " + unit,
                baseline == 0 ? "" : shown(measured / baseline),
                aim);
    }

    /** Adds what has no baseline. */
    public static void report(String what, String unit, double measured, String aim) {
        add(what, shown(measured) + " " + unit, "", "", aim);
    }

    /** The whole table. */
    public static String table() {
        StringBuilder table = new StringBuilder();
        List<String> lines = new ArrayList<>(List.of("what\tmeasured\tbaseline\tratio\taim"));
        try {
            lines.addAll(Files.readAllLines(FILE));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String line : lines) {
            table.append(String.format(Locale.ROOT, "%-72s %14s %14s %7s  %s%n", (Object[]) line.split("\t", -1)));
        }
        return table.toString();
    }

    private static void add(String... cells) {
        write(String.join("\t", cells) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(String text, StandardOpenOption... options) {
        try {
            Files.createDirectories(FILE.toAbsolutePath().getParent());
            Files.writeString(FILE, text, options);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String shown(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
