package io.salesbell.lead;

import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as one line of a list. {@code dueAt} is the earliest of the awaited first response's deadline, the next step
 * and a reminder asked for; null when nothing is due. A step that had passed before the lead came into these hands is
 * none of theirs. {@code noAnswers} counts the calls in a row that nobody answered, those of whoever had it before where the last
 * contact was theirs.
 */
public record LeadLine(
        UUID id,
        RecordRef ref,
        String customer,
        String owner,
        String stage,
        LeadState state,
        @Nullable String nextStep,
        @Nullable Instant dueAt,
        @Nullable Instant answerBy,
        @Nullable Instant stepAt,
        @Nullable LocalDate parkedUntil,
        Instant createdAt,
        Instant lastTouchAt,
        int noAnswers) {

    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    /** Whether it is the first response that is due first. */
    public boolean awaitsFirstResponse() {
        return dueAt != null && dueAt.equals(answerBy);
    }

    /** Whether it is a reminder asked for that is due first. */
    public boolean isAskedFor() {
        return dueAt != null && !dueAt.equals(answerBy) && !dueAt.equals(stepAt);
    }

    /** Whether nothing was done with it since it was entered. */
    public boolean isUntouched() {
        return lastTouchAt.equals(createdAt);
    }

    static LeadLine read(ResultSet row, int index) throws SQLException {
        return new LeadLine(
                row.getObject("id", UUID.class),
                new RecordRef(RecordKind.LEAD, row.getLong("number")),
                row.getString("customer"),
                row.getString("owner"),
                row.getString("stage"),
                LeadState.of(row.getString("state")),
                row.getString("next_step"),
                instant(row.getTimestamp("due_at")),
                instant(row.getTimestamp("answer_by")),
                instant(row.getTimestamp("step_at")),
                row.getObject("parked_until", LocalDate.class),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("last_touch_at").toInstant(),
                row.getInt("no_answers"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
