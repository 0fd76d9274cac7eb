package io.salesbell.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads the columns that every reader of the journal needs. */
final class EntryRows {
    private EntryRows() {}

    static Sealing.Facts facts(ResultSet row) throws SQLException {
        return new Sealing.Facts(
                row.getObject("id", UUID.class),
                row.getObject("member_id", UUID.class),
                row.getTimestamp("at").toInstant().toEpochMilli(),
                row.getString("source"),
                row.getString("kind"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("content_hash"));
    }
}
