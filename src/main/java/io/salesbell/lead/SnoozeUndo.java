package io.salesbell.lead;

import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.RecentChanges;
import io.salesbell.record.Undoable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Takes back that a lead's reminder was put off: the reminder, the next step and a parked lead's day are as before. */
@Component
class SnoozeUndo implements Undoable {
    private final LeadRows rows;
    private final Assignments assignments;
    private final RecentChanges changes;
    private final PuttingBack back;

    SnoozeUndo(LeadRows rows, Assignments assignments, RecentChanges changes, PuttingBack back) {
        this.rows = rows;
        this.assignments = assignments;
        this.changes = changes;
        this.back = back;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(Snoozes.SNOOZED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        return back.of(step, "lead.snooze-taken-back", "lead.undone.snoozed", (lead, customer) -> {
            if (changes.othersSince(step.actor(), lead.id(), step.entry(), LeadUndo.PUTTING_BACK)) {
                throw new UserMistake("lead.undone.too-late", customer, lead.ref());
            }
            putBack(lead, step.payload());
        });
    }

    private void putBack(Lead lead, Map<String, Object> payload) {
        Object parked = payload.get(Snoozes.PARKED);
        if (parked != null && lead.state() == LeadState.PARKED) {
            Object wakes = payload.get(Snoozes.WAKES);
            Instant wakesAt = wakes == null ? null : Instant.parse(wakes.toString());
            lead.park(new Parking(LocalDate.parse(parked.toString()), wakesAt), lead.reason());
        }
        NextStep.before(payload, NextStep.of(lead)).ifPresent(next -> lead.plan(next.what(), next.at()));
        rows.saveAndFlush(lead);
        Instant until = Instant.parse(String.valueOf(payload.get(Snoozes.UNTIL)));
        assignments
                .current(lead.org(), lead.id())
                .filter(row -> until.equals(row.remindAt()))
                .ifPresent(
                        row -> BeforeTouch.in(payload).ifPresent(before -> assignments.remind(row, before.remindAt())));
    }
}
