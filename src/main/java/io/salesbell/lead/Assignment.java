package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Optional;
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
        ResponseTime time,
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

    /** Until when the first response is to be given; null while its clock stands. */
    public @Nullable Instant deadlineAt() {
        return time.deadline();
    }

    /** Whether the first response is awaited and no time for it runs. */
    public boolean clockStands() {
        return awaitsFirstResponse() && time.stands();
    }

    /** When the rule reminds of the first response, unless it has; a reminder asked for beside it does not count. */
    public Optional<Instant> ruleReminder() {
        return Optional.ofNullable(time.remindAt())
                .filter(at -> awaitsFirstResponse() && !clockStands())
                .filter(at -> remindedAt == null || at.isAfter(remindedAt));
    }

    /** A reminder other than the one the rule brings of itself. */
    public Optional<Instant> otherReminder() {
        return Optional.ofNullable(remindAt).filter(at -> !awaitsFirstResponse() || !at.equals(time.remindAt()));
    }

    public boolean isOverdue(Instant now) {
        Instant deadline = deadlineAt();
        return firstTouchAt == null && deadline != null && deadline.isBefore(now);
    }
}
