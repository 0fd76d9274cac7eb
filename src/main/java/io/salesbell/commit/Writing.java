package io.salesbell.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

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

    /** Through one of the {@link JointConnections}, in a round trip that is a transaction of its own. */
    static void writeTogether(Connection connection, Map<RowKind<?>, List<Object>> rows, Joined<RowKind<?>> joined) {
        write(connection, parts(rows), joined, statement -> {});
    }

    /** In the connection's transaction, for that long at most. */
    static void write(Connection connection, Map<RowKind<?>, List<Object>> rows, long millis) {
        write(
                connection,
                parts(rows),
                new Joined<>(RowKind::sql),
                statement -> statement.setQueryTimeout((int) Math.max(1, (millis + 999) / 1000)));
    }

    /** What is set for a statement. */
    @FunctionalInterface
    private interface Limit {
        void set(PreparedStatement statement) throws SQLException;
    }

    private static void write(Connection connection, List<Part<?>> parts, Joined<RowKind<?>> joined, Limit limit) {
        String sql = joined.of(parts.stream().<RowKind<?>>map(Part::kind).toList());
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            limit.set(statement);
            execute(statement, parts);
        } catch (SQLException failed) {
            throw told(failed, sql, parts);
        }
    }

    private static RuntimeException told(SQLException failed, String sql, List<Part<?>> parts) {
        DataAccessException translated =
                new SQLExceptionSubclassTranslator().translate("rows left to the end", sql, failed);
        DataAccessException known =
                translated == null ? new UncategorizedSQLException("rows left to the end", sql, failed) : translated;
        return parts.stream()
                .map(part -> part.kind().refused(known))
                .filter(told -> told != known)
                .findFirst()
                .orElse(known);
    }

    private static List<Part<?>> parts(Map<RowKind<?>, List<Object>> rows) {
        return rows.entrySet().stream()
                .sorted(Comparator.comparingInt(kind -> kind.getKey().order()))
                .<Part<?>>map(kind -> part(kind.getKey(), kind.getValue()))
                .toList();
    }

    /** A kind's rows were added with that kind. */
    @SuppressWarnings("unchecked")
    private static <R> Part<R> part(RowKind<R> kind, List<Object> rows) {
        return new Part<>(kind, (List<R>) rows);
    }

    private static void execute(PreparedStatement statement, List<Part<?>> parts) throws SQLException {
        int index = 1;
        for (Part<?> part : parts) {
            index = part.bind(statement, index);
        }
        boolean returns = statement.execute();
        for (Part<?> part : parts) {
            if (returns) {
                try (ResultSet returned = statement.getResultSet()) {
                    part.read(returned);
                }
            }
            returns = statement.getMoreResults();
        }
    }
}
