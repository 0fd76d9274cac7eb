package io.salesbell.commit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** Rows of one sort that are only ever added, and how any number of them, of one command or of several, is written. */
public interface RowKind<R> {

    /** Kinds with a lower number are written first, so that whoever waits for a lock or key waits in the same order. */
    int order();

    /** The statement that adds them all, always the same; its parameter is what {@link Columns} makes of them. */
    String sql();

    /** The parameters for these rows, in the statement's order. */
    List<Object> parameters(List<R> rows);

    /** Reads what the statement returns, if it returns anything. */
    default void read(ResultSet returned, List<R> rows) throws SQLException {}

    /** What to tell when one of a command's rows, perhaps of another kind, cannot be written. */
    default RuntimeException refused(DataAccessException failed) {
        return failed;
    }
}
