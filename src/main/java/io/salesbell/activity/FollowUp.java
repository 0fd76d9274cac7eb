package io.salesbell.activity;

import io.salesbell.lead.Lead;
import io.salesbell.record.CountedRecord;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordRef;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact with a lead, or the attempt of one. */
@Entity
public class FollowUp extends CountedRecord implements PlannedRecord {
    static final String REACHED = "reached";
    static final String NO_ANSWER = "no answer";

    private UUID leadId;
    private UUID customerId;
    private String outcome;
    private String note;
    private @Nullable String nextStep;
    private @Nullable Instant nextAt;
    private String[] tags;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected FollowUp() {}

    FollowUp(UUID id, RecordRef ref, Provenance from, Lead lead, FollowUpDetails details) {
        super(id, ref, from);
        this.leadId = lead.id();
        this.customerId = lead.customerId();
        this.outcome = details.reached() ? REACHED : NO_ANSWER;
        this.note = details.note();
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

    @Override
    public RecordKind kind() {
        return RecordKind.FOLLOW_UP;
    }

    @Override
    public UUID leadId() {
        return leadId;
    }

    @Override
    public UUID customerId() {
        return customerId;
    }

    /** Whether somebody was reached; else nobody answered. */
    public boolean isReached() {
        return outcome.equals(REACHED);
    }

    public String note() {
        return note;
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
