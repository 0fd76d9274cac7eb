package io.salesbell.journal;

import io.salesbell.commit.RowKind;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
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
                RowKind.ids(rows, row -> row.change().actor().org().value()),
                RowKind.ids(rows, Row::id),
                RowKind.texts(rows, row -> row.change().at().toString()),
                RowKind.ids(rows, row -> row.change().actor().member().value()),
                RowKind.texts(rows, row -> row.change().actor().source()),
                RowKind.texts(rows, row -> row.change().kind()),
                RowKind.texts(rows, row -> row.change().subjectKind()),
                RowKind.ids(rows, row -> row.change().subject()),
                RowKind.texts(rows, Row::payload),
                salts,
                hashes,
                RowKind.texts(rows, Row::sourceKey),
                rows.stream().map(Row::line).toArray(Integer[]::new),
                RowKind.texts(rows, Row::answer));
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
