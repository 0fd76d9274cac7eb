package io.salesbell.database.backup;

import java.util.List;

/**
 * What a backup holds. {@code format} is that of the file, {@code at} the instant of the snapshot as the database's
 * server told it, {@code migrations} the versions its tables had gone through, {@code sequences} their last values.
 */
public record Manifest(
        int format,
        String at,
        String postgresql,
        String schema,
        List<String> migrations,
        List<Table> tables,
        List<Sequence> sequences) {
    static final int FORMAT = 1;

    public Manifest {
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /** A table's rows in PostgreSQL's text format for COPY, with the SHA-256 of these bytes in hexadecimal. */
    public record Table(String name, List<String> columns, long rows, String sha256) {
        public Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    /** A sequence that has given numbers, and the last one given. */
    public record Sequence(String name, long value) {}

    /** How many rows there are in all. */
    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
