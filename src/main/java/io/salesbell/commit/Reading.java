package io.salesbell.commit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Tells statements that only read, and lock nothing, from all others; in doubt a statement is one of the others. */
final class Reading {
    private static final int MOST_KEPT = 5000;
    private static final Pattern QUERY =
            Pattern.compile("\\s*(select|with)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern EFFECT = Pattern.compile(
            "\\b(insert|update|delete|merge|share|lock|call|nextval|setval|set_config|pg_\\w+|into)\\b",
            Pattern.CASE_INSENSITIVE);

    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    boolean is(String sql) {
        Boolean before = known.get(sql);
        if (before != null) {
            return before;
        }
        if (known.size() >= MOST_KEPT) {
            known.clear();
        }
        boolean reads = QUERY.matcher(sql).matches() && !EFFECT.matcher(sql).find();
        known.put(sql, reads);
        return reads;
    }
}
