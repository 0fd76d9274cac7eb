package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A merge or renaming that was done: what it changed, so that it can be undone. */
public record CustomerChange(
        UUID id,
        Kind kind,
        UUID customer,
        @Nullable UUID into,
        List<UUID> moved,
        String oldName,
        String newName,
        MemberId by,
        Instant at) {

    /** What was done. */
    public enum Kind {
        MERGE,
        RENAME
    }

    public CustomerChange {
        moved = List.copyOf(moved);
    }
}
