package io.salesbell.chat.task;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drops rows that a platform kept for a time only. */
@Repository
public class OldRows {
    /** At most so many at once, so that no lock is held for long. */
    public static final int MOST = 20_000;

    private final JdbcClient jdbc;

    OldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Drops what the table's column dates before the instant. */
    public void drop(String table, String column, Instant before) {
        drop(table, "true", column, before);
    }

    /** The same, of those rows alone. */
    void drop(String table, String which, String column, Instant before) {
        jdbc.sql("delete from " + table + " where ctid = any(array(select ctid from " + table + " where " + which
                        + " and " + column + " < ? limit ?))")
                .params(Timestamp.from(before), MOST)
                .update();
    }
}
