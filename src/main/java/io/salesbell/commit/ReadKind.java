package io.salesbell.commit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Questions of one sort, each with one row for an answer or none, and how any number of them is asked at once. */
public interface ReadKind<Q, A> {

    /**
     * The statement that answers them all, always the same. Its parameter is what {@link Columns} makes of them; the
     * first column of a row is the place of its question, from 1.
     */
    String sql();

    /** The parameters for these questions, in the statement's order. */
    List<Object> parameters(List<Q> questions);

    /** The answer in that row. */
    A answer(ResultSet row) throws SQLException;
}
