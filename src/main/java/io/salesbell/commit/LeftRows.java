package io.salesbell.commit;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows that one transaction leaves to its end. */
final class LeftRows {
    private Map<RowKind<?>, List<Object>> rows = new LinkedHashMap<>();

    void add(RowKind<?> kind, Object row) {
        rows.computeIfAbsent(kind, none -> new ArrayList<>()).add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Forgets them: they are written, or will never be. */
    void clear() {
        rows = new LinkedHashMap<>();
    }

    /** Writes them there, for that long at most, and is empty from then on. */
    void write(Connection connection, long millis) {
        Map<RowKind<?>, List<Object>> taken = rows;
        clear();
        Writing.write(connection, taken, millis);
    }

    /** Writes the rows of all of them, one statement a kind, in a round trip of its own, and leaves them as they are. */
    static void writeTogether(Connection connection, Collection<LeftRows> all, Joined<RowKind<?>> joined) {
        Map<RowKind<?>, List<Object>> together = new LinkedHashMap<>();
        all.forEach(one -> one.rows.forEach((kind, rows) ->
                together.computeIfAbsent(kind, none -> new ArrayList<>()).addAll(rows)));
        Writing.writeTogether(connection, together, joined);
    }
}
