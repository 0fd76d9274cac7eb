package io.salesbell.commit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Parameters of statements that are sent together, one behind the other. */
final class Parameters {
    private Parameters() {}

    /** Sets them from that index on; the next index. */
    static int bind(PreparedStatement statement, int from, List<Object> parameters) throws SQLException {
        int index = from;
        for (Object parameter : parameters) {
            statement.setObject(index++, parameter);
        }
        return index;
    }
}
