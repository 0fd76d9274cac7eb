package io.salesbell.deal;

import io.salesbell.record.CountedRecord;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordRef;
import io.salesbell.shared.MemberId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A won deal. What it is worth stands in its entries, whose it is in its shares. */
@Entity
public class Deal extends CountedRecord {
    private static final String ENTERED = "entered";
    private static final String WAITING = "waiting";
    private static final String CONFIRMED = "confirmed";

    private UUID customerId;
    private @Nullable UUID leadId;
    private String state;
    private boolean counted;
    private String note;
    private String[] tags;
    private @Nullable UUID askedKey;
    private @Nullable UUID ownerId;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Deal() {}

    Deal(UUID id, RecordRef ref, Provenance from, UUID customerId, @Nullable UUID leadId, DealDetails details) {
        super(id, ref, from);
        this.customerId = customerId;
        this.leadId = leadId;
        this.state = ENTERED;
        this.counted = true;
        this.note = details.note();
        this.tags = details.tags().toArray(String[]::new);
        this.askedKey = details.askedKey();
    }

    /** Counts only once a manager said whose it is: the customer is looked after by somebody else. */
    void await(MemberId owner) {
        state = WAITING;
        counted = false;
        ownerId = owner.value();
    }

    /** The lead it closed, null when that is open again. */
    void wins(@Nullable UUID lead) {
        leadId = lead;
    }

    /** Whether somebody's word made it count. */
    boolean isConfirmed() {
        return state.equals(CONFIRMED);
    }

    void confirm() {
        state = CONFIRMED;
        counted = true;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.DEAL;
    }

    public UUID customerId() {
        return customerId;
    }

    /** The lead it closed, if it closed one. */
    public @Nullable UUID leadId() {
        return leadId;
    }

    /** Where it stands on its way through review: {@code entered} where the organization asks for none. */
    public String state() {
        return state;
    }

    /** Whether a manager's word is awaited. */
    public boolean isWaiting() {
        return state.equals(WAITING) && !isVoided();
    }

    /** Who looked after the customer, where the deal waits or waited for a manager's word. */
    public @Nullable MemberId owner() {
        return ownerId == null ? null : new MemberId(ownerId);
    }

    /** Whether it counts in the numbers; a voided one never does. */
    public boolean isCounted() {
        return counted && !isVoided();
    }

    public String note() {
        return note;
    }

    public String[] tags() {
        return tags.clone();
    }

    /** The question about its amount that this deal answered, so that a second press of the button is the same deal. */
    public @Nullable UUID askedKey() {
        return askedKey;
    }
}
