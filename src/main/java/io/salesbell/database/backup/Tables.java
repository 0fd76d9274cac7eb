package io.salesbell.database.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of the connection's schema as the catalogue has them, without Flyway's own. */
record Tables(Connection connection) {
    static final String HISTORY = "flyway_schema_history";

    /** Their names in alphabetical order. */
    List<String> names() throws SQLException {
        return texts("""
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p') and not relispartition
                    and relname <> '%s'
                order by relname
                """.formatted(HISTORY));
    }

    List<String> columns(String table) throws SQLException {
        return texts("""
                select attname from pg_attribute
                where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                order by attnum
                """, quoted(table));
    }

    /** The names so that each table comes after those its foreign keys point to. */
    List<String> inLoadingOrder() throws SQLException {
        Map<String, Set<String>> needed = new HashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.relname, t.relname from pg_constraint k
                        join pg_class c on c.oid = k.conrelid join pg_class t on t.oid = k.confrelid
                        where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace and c.oid <> t.oid
                        """)) {
            while (rows.next()) {
                needed.computeIfAbsent(rows.getString(1), name -> new LinkedHashSet<>())
                        .add(rows.getString(2));
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        for (String name : names()) {
            visit(name, needed, new LinkedHashSet<>(), ordered);
        }
        return List.copyOf(ordered);
    }

    boolean has(String table) throws SQLException {
        return !texts(
                        "select relname from pg_class where relnamespace = current_schema()::regnamespace and relname = ?",
                        table)
                .isEmpty();
    }

    List<String> texts(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A table with these columns, as COPY names them. */
    static String quoted(String table, List<String> columns) {
        return columns.stream().map(Tables::quoted).collect(Collectors.joining(", ", quoted(table) + " (", ")"));
    }

    private static void visit(String name, Map<String, Set<String>> needed, Set<String> path, Set<String> ordered) {
        if (ordered.contains(name)) {
            return;
        }
        if (!path.add(name)) {
            throw new IllegalStateException("tables refer to each other in a circle: " + path);
        }
        for (String other : needed.getOrDefault(name, Set.of())) {
            visit(other, needed, path, ordered);
        }
        ordered.add(name);
    }
}
