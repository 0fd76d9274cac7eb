package io.salesbell.commit;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** A connection that knows what its transaction has done and left so far. */
interface Watched extends Connection {

    /** What is written before the transaction's next statement, or at its end. */
    LeftRows left();

    /** Whether nobody looks after this transaction's end yet; once it is asked, somebody does. */
    boolean takesCare();

    /** Whether the transaction has only read so far, and locked nothing. */
    boolean hasOnlyRead();

    /** Whether it has one of the pool's connections: there was a statement, or something was asked of it. */
    boolean isTaken();

    /** The connection of the thread's transaction. */
    static Watched of(DataSource source) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            return connection.unwrap(Watched.class);
        } catch (SQLException notWatched) {
            throw new IllegalStateException("the data source is not watched", notWatched);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
