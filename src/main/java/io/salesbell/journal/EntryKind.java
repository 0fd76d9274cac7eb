package io.salesbell.journal;

import io.salesbell.commit.RowKind;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The journal's entries as they are written: those of any number of changes in one statement. */
@Component
class EntryKind implements RowKind<EntryKind.Row> {
    private static final int LAST = 30;
    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** An entry to be; what asked for it is with the first of a transaction only. */
    record Row(
            UUID id,
            Change change,
            String payload,
            @Nullable String sourceKey,
            @Nullable Integer line,
            @Nullable String answer) {}

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public String sql() {
        return """
                insert into journal_entry (org_id, id, at, member_id, source, kind, subject_kind, subject_id, payload,
                    salt, content_hash, source_key, line, answer)
                select * from unnest(?, ?, cast(? as timestamptz[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """;
    }

    @Override
    public List<Object> parameters(List<Row> rows) {
        byte[][] salts = rows.stream().map(row -> salt()).toArray(byte[][]::new);
        String[] hashes = IntStream.range(0, salts.length)
                .mapToObj(row -> Sealing.content(salts[row], rows.get(row).payload()))
                .toArray(String[]::new);
        return List.of(
                ids(rows, row -> row.change().actor().org().value()),
                ids(rows, Row::id),
                texts(rows, row -> row.change().at().toString()),
                ids(rows, row -> row.change().actor().member().value()),
                texts(rows, row -> row.change().actor().source()),
                texts(rows, row -> row.change().kind()),
                texts(rows, row -> row.change().subjectKind()),
                ids(rows, row -> row.change().subject()),
                texts(rows, Row::payload),
                salts,
                hashes,
                texts(rows, Row::sourceKey),
                rows.stream().map(Row::line).toArray(Integer[]::new),
                texts(rows, Row::answer));
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static UUID[] ids(List<Row> rows, Function<Row, UUID> column) {
        return rows.stream().map(column).toArray(UUID[]::new);
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
