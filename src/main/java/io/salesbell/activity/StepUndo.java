package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.lead.Leads;
import io.salesbell.record.RecordKind;
import io.salesbell.record.Undoable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes back that a record's next step was set afterwards: the one before holds again, on its lead too. */
@Component
class StepUndo implements Undoable {
    private final PlannedRecords records;
    private final Leads leads;
    private final Customers customers;
    private final Journal journal;

    StepUndo(PlannedRecords records, Leads leads, Customers customers, Journal journal) {
        this.records = records;
        this.leads = leads;
        this.customers = customers;
        this.journal = journal;
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(PlannedRecords.kind(RecordKind.VISIT), PlannedRecords.kind(RecordKind.FOLLOW_UP));
    }

    @Override
    public Optional<Text> undo(Step step) {
        RecordKind kind =
                step.kind().equals(PlannedRecords.kind(RecordKind.VISIT)) ? RecordKind.VISIT : RecordKind.FOLLOW_UP;
        PlannedRecord record = records.get(step.actor().org(), kind, step.subject());
        if (record.isVoided()) {
            return Optional.empty();
        }
        records.plan(record, text(step, "fromStep"), at(step));
        UUID lead = record.leadId();
        if (lead != null) {
            leads.takeBackPlan(step.actor(), lead, record.ref(), step.now());
        }
        Map<String, Object> payload = Map.of("ref", record.ref().toString());
        journal.append(new Change(
                step.actor(),
                step.now(),
                kind.subject() + ".plan-taken-back",
                kind.subject(),
                step.subject(),
                payload));
        String customer =
                customers.current(step.actor().org(), record.customerId()).name();
        return Optional.of(Text.of("activity.plan.undone", record.ref(), customer));
    }

    private static @Nullable String text(Step step, String name) {
        Object value = step.payload().get(name);
        return value == null ? null : value.toString();
    }

    private static @Nullable Instant at(Step step) {
        String at = text(step, "fromAt");
        return at == null ? null : Instant.parse(at);
    }
}
