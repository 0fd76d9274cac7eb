package io.salesbell.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Service;

/**
 * Statements that are committed at once, whatever transaction the thread is in: through the connection that writes for
 * all, so that nobody who holds one of the pool's waits for a second.
 */
@Service
public class Apart {
    private final DataSource writing;

    Apart(@Qualifier(JointConnections.WRITING) DataSource writing) {
        this.writing = writing;
    }

    /** The number that the statement returns. */
    public long number(String sql, List<Object> parameters) {
        try (Connection connection = writing.getConnection()) {
            return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                    .sql(sql)
                    .params(parameters)
                    .query(Long.class)
                    .single();
        } catch (SQLException none) {
            throw new CannotGetJdbcConnectionException("no connection to the database", none);
        }
    }
}
