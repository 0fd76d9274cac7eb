package io.salesbell.journal;

import java.util.Map;
import java.util.Set;

/**
 * A durable reaction to what was journaled: called for each entry of its kinds in order, in one transaction with its
 * cursor, so that its effects happen once however often a process dies.
 */
public interface Follower {

    /** Unique and stable: the cursor's name in the database. */
    String name();

    Set<String> kinds();

    /** Whether an entry of one of its kinds means anything to it; nobody waits for what means nothing to anyone. */
    default boolean concerns(String kind, Map<String, Object> payload) {
        return true;
    }

    void on(Entry entry);
}
