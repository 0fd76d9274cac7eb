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
 * and a reminder asked for; null when nothing is due.
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
        boolean awaitsFirstResponse,
        @Nullable LocalDate parkedUntil,
        Instant createdAt,
        Instant lastTouchAt) {

    public boolean isOverdue(Instant now) {
        return dueAt != null && dueAt.isBefore(now);
    }

    static LeadLine read(ResultSet row, int index) throws SQLException {
        Timestamp due = row.getTimestamp("due_at");
        return new LeadLine(
                row.getObject("id", UUID.class),
                new RecordRef(RecordKind.LEAD, row.getLong("number")),
                row.getString("customer"),
                row.getString("owner"),
                row.getString("stage"),
                LeadState.of(row.getString("state")),
                row.getString("next_step"),
                due == null ? null : due.toInstant(),
                row.getBoolean("awaits"),
                row.getObject("parked_until", LocalDate.class),
                row.getTimestamp("occurred_at").toInstant(),
                row.getTimestamp("last_touch_at").toInstant());
    }
}
