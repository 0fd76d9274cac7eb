package io.salesbell.lead;

import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.RecordRef;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.RecordKey;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A chance to sell to a customer, whose stage is the last open one also when closed or parked: taken up again it goes on there.
 */
@Entity
@IdClass(RecordKey.class)
public class Lead {
    @Id
    private UUID orgId;

    @Id
    private UUID id;

    private long number;
    private UUID customerId;
    private String stage;
    private String state;
    private @Nullable String reason;
    private @Nullable Instant closedAt;
    private @Nullable LocalDate closedOn;
    private int handOvers;

    @Embedded
    private @Nullable Parking parking;

    @Embedded
    private LeadPace pace;

    @Embedded
    private LeadFacts facts;

    @Embedded
    private LeadOrigin origin;

    @Embedded
    private @Nullable Voiding voiding;

    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Lead() {}

    Lead(UUID id, RecordRef ref, Provenance from, UUID customerId, String firstStage, LeadDetails details) {
        this.orgId = from.actor().org().value();
        this.id = id;
        this.number = ref.number();
        this.customerId = customerId;
        this.stage = firstStage;
        this.state = LeadState.OPEN.stored();
        this.facts = LeadFacts.of(details);
        this.origin = LeadOrigin.of(from);
        this.pace = LeadPace.of(details, from.occurredAt());
    }

    void moveTo(String newStage) {
        stage = newStage;
        state = LeadState.OPEN.stored();
        parking = null;
        reason = null;
        closedAt = null;
        closedOn = null;
    }

    void close(LeadState how, @Nullable String why, Instant at, LocalDate on) {
        state = how.stored();
        reason = why;
        closedAt = at;
        closedOn = on;
        parking = null;
        plan(null, null);
    }

    void restore(LeadSnapshot before) {
        state = before.state().stored();
        stage = before.stage();
        reason = before.reason();
        parking = before.parking();
        closedAt = before.closedAt();
        closedOn = before.closedOn();
        pace = pace.restored(before);
    }

    void park(Parking until, @Nullable String why) {
        state = LeadState.PARKED.stored();
        parking = until;
        reason = why;
    }

    void touched(Touch touch) {
        pace = pace.touched(touch);
    }

    /** The contact at that instant was taken back; a later one stays the last. */
    void untouched(Instant at, Instant before) {
        pace = pace.untouched(at, before);
    }

    void plan(@Nullable String step, @Nullable Instant at) {
        pace = pace.planned(step, at);
    }

    /** Counts hand-overs as changes of the lead itself, so that whoever changes it at that moment learns of them. */
    int handedOver() {
        return ++handOvers;
    }

    void voidIt(MemberId by, Instant at, String why) {
        voiding = new Voiding(at, by.value(), why);
    }

    public OrgId org() {
        return new OrgId(orgId);
    }

    public UUID id() {
        return id;
    }

    public RecordRef ref() {
        return new RecordRef(RecordKind.LEAD, number);
    }

    public UUID customerId() {
        return customerId;
    }

    public String stage() {
        return stage;
    }

    public LeadState state() {
        return LeadState.of(state);
    }

    /** What is said about the lead besides its course; null or empty where nothing was. */
    public LeadDetails details() {
        return facts.details(pace.nextStep(), pace.nextAt());
    }

    public @Nullable LocalDate parkedUntil() {
        return parking == null ? null : parking.parkedUntil();
    }

    @Nullable
    Parking parking() {
        return parking;
    }

    /** Why it was lost, invalid or parked. */
    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public Instant occurredAt() {
        return origin.occurredAt();
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public Instant lastTouchAt() {
        return pace.lastTouchAt();
    }

    public MemberId createdBy() {
        return new MemberId(origin.createdBy());
    }

    public boolean isVoided() {
        return voiding != null;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
