package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead in somebody's hands. {@code remindAt} is when the next reminder is due, null when none is; {@code noAnswers}
 * counts the calls nobody answered.
 */
public record Assignment(
        OrgId org,
        UUID id,
        UUID lead,
        MemberId member,
        Source source,
        Instant assignedAt,
        Instant deadlineAt,
        @Nullable Instant firstTouchAt,
        @Nullable Instant remindAt,
        @Nullable Instant remindedAt,
        int noAnswers) {

    /** Who put the lead into these hands; stored in lower case. */
    public enum Source {
        SELF,
        COLLEAGUE,
        SYSTEM
    }

    public boolean awaitsFirstResponse() {
        return firstTouchAt == null;
    }

    public boolean isOverdue(Instant now) {
        return firstTouchAt == null && deadlineAt.isBefore(now);
    }
}
