package io.salesbell.activity;

import io.salesbell.record.CountedRecord;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordRef;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A visit to a customer. */
@Entity
public class Visit extends CountedRecord implements PlannedRecord {
    private UUID customerId;
    private @Nullable UUID leadId;
    private String note;
    private @Nullable String need;
    private @Nullable String contactName;
    private @Nullable String nextStep;
    private @Nullable Instant nextAt;
    private String[] tags;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Visit() {}

    Visit(UUID id, RecordRef ref, Provenance from, UUID customerId, @Nullable UUID leadId, VisitDetails details) {
        super(id, ref, from);
        this.customerId = customerId;
        this.leadId = leadId;
        this.note = details.note();
        this.need = details.need();
        this.contactName =
                details.contact().name().isEmpty() ? null : details.contact().name();
        this.nextStep = details.nextStep();
        this.nextAt = details.nextAt();
        this.tags = details.tags().toArray(String[]::new);
    }

    /** Says what comes next, and when. */
    @Override
    public void plan(@Nullable String step, @Nullable Instant at) {
        this.nextStep = step;
        this.nextAt = at;
    }

    /** Makes it a visit to another customer. */
    void moveTo(UUID customer, @Nullable UUID lead) {
        this.customerId = customer;
        this.leadId = lead;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.VISIT;
    }

    @Override
    public UUID customerId() {
        return customerId;
    }

    @Override
    public @Nullable UUID leadId() {
        return leadId;
    }

    public String note() {
        return note;
    }

    public @Nullable String need() {
        return need;
    }

    public @Nullable String contactName() {
        return contactName;
    }

    @Override
    public @Nullable String nextStep() {
        return nextStep;
    }

    @Override
    public @Nullable Instant nextAt() {
        return nextAt;
    }

    public String[] tags() {
        return tags.clone();
    }
}
