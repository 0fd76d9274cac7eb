package io.salesbell.journal;

import io.salesbell.commit.Columns;
import io.salesbell.commit.RowKind;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
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
                select * from json_to_recordset(cast(? as json)) as e(org_id uuid, id uuid, at timestamptz, member_id uuid,
                    source text, kind text, subject_kind text, subject_id uuid, payload text, salt bytea,
                    content_hash text, source_key text, line integer, answer text)
                """;
    }

    @Override
    public List<Object> parameters(List<Row> rows) {
        return List.of(Columns.json(rows, this::columns));
    }

    private void columns(Columns columns, Row row) {
        byte[] salt = salt();
        Change change = row.change();
        columns.with("org_id", change.actor().org().value())
                .with("id", row.id())
                .with("at", change.at().toString())
                .with("member_id", change.actor().member().value())
                .with("source", change.actor().source())
                .with("kind", change.kind())
                .with("subject_kind", change.subjectKind())
                .with("subject_id", change.subject())
                .with("payload", row.payload())
                .with("salt", "\\x" + HexFormat.of().formatHex(salt))
                .with("content_hash", Sealing.content(salt, row.payload()))
                .with("source_key", row.sourceKey())
                .with("line", row.line())
                .with("answer", row.answer());
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
