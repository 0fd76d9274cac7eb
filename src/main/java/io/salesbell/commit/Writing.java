package io.salesbell.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes rows of several kinds in one round trip, through one connection, whatever transaction the thread is in. */
final class Writing {
    static final int LONGEST_MILLIS = 2000;

    private Writing() {}

    /** The rows of one kind. */
    private record Part<R>(RowKind<R> kind, List<R> rows) {
        int bind(PreparedStatement statement, int from) throws SQLException {
            return Parameters.bind(statement, from, kind.parameters(rows));
        }

        void read(ResultSet returned) throws SQLException {
            kind.read(returned, rows);
        }
    }

    static void write(Connection connection, Map<RowKind<?>, List<Object>> rows, long millis, boolean byItself) {
        List<Part<?>> parts = rows.entrySet().stream()
                .sorted(Comparator.comparingInt(kind -> kind.getKey().order()))
                .<Part<?>>map(kind -> part(kind.getKey(), kind.getValue()))
                .toList();
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        jdbc.setQueryTimeout((int) Math.max(1, (millis + 999) / 1000));
        List<String> statements = parts.stream().map(part -> part.kind().sql()).toList();
        String sql = byItself ? KeptPlans.with(statements) : String.join(";\n", statements);
        try {
            jdbc.execute(sql, (PreparedStatement statement) -> executed(statement, parts, byItself));
        } catch (DataAccessException failed) {
            throw parts.stream()
                    .map(part -> part.kind().refused(failed))
                    .filter(told -> told != failed)
                    .findFirst()
                    .orElse(failed);
        }
    }

    /** A kind's rows were added with that kind. */
    @SuppressWarnings("unchecked")
    private static <R> Part<R> part(RowKind<R> kind, List<Object> rows) {
        return new Part<>(kind, (List<R>) rows);
    }

    private static int executed(PreparedStatement statement, List<Part<?>> parts, boolean preceded)
            throws SQLException {
        int index = 1;
        for (Part<?> part : parts) {
            index = part.bind(statement, index);
        }
        boolean returns = statement.execute();
        if (preceded) {
            returns = statement.getMoreResults();
        }
        for (Part<?> part : parts) {
            if (returns) {
                try (ResultSet returned = statement.getResultSet()) {
                    part.read(returned);
                }
            }
            returns = statement.getMoreResults();
        }
        return parts.size();
    }
}
