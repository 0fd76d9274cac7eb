package io.salesbell.reminder.blocker;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Support asked for in a record: {@code state} is open, answered or solved, by whom and when once it is not open.
 * {@code recordKind} is the record's name in the journal.
 */
public record Blocker(
        OrgId org,
        UUID id,
        String recordKind,
        UUID record,
        MemberId member,
        String memberName,
        @Nullable UUID team,
        String text,
        Instant raisedAt,
        String state,
        @Nullable MemberId settledBy,
        @Nullable Instant settledAt) {

    boolean isOpen() {
        return state.equals("open");
    }

    boolean isAnswered() {
        return state.equals("answered");
    }

    boolean isSolved() {
        return state.equals("solved");
    }
}
