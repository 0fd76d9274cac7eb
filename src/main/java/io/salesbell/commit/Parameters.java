package io.salesbell.commit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** Parameters of statements that are sent together, one behind the other. */
final class Parameters {
    private Parameters() {}

    /** Sets them from that index on; the next index. */
    static int bind(PreparedStatement statement, int from, List<Object> parameters) throws SQLException {
        int index = from;
        for (Object parameter : parameters) {
            statement.setObject(index++, parameter instanceof UUID[] ids ? literal(ids) : parameter);
        }
        return index;
    }

    /** As PostgreSQL writes it: the driver knows no short way with arrays of ids. */
    private static PGobject literal(@Nullable UUID[] ids) throws SQLException {
        PGobject literal = new PGobject();
        literal.setType("uuid[]");
        literal.setValue(Arrays.stream(ids).map(String::valueOf).collect(Collectors.joining(",", "{", "}")));
        return literal;
    }
}
