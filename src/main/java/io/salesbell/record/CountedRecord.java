package io.salesbell.record;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.RecordKey;
import io.salesbell.shared.TeamId;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every record that counts has in common: whose it is, the member's local day it counts on, the team of that day,
 * and the line it came from. Never deleted, only voided.
 */
@MappedSuperclass
@IdClass(RecordKey.class)
public abstract class CountedRecord {
    @Id
    private UUID orgId;

    @Id
    private UUID id;

    private long number;
    private UUID memberId;
    private @Nullable UUID teamId;
    private boolean backdated;
    private Instant occurredAt;
    private LocalDate occurredOn;
    private String zone;
    private String source;
    private String typed;
    private @Nullable String link;
    private @Nullable Instant voidedAt;
    private @Nullable UUID voidedBy;
    private @Nullable String voidReason;

    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected CountedRecord() {}

    @SuppressWarnings("NullAway.Init")
    protected CountedRecord(UUID id, RecordRef ref, Provenance from) {
        this.orgId = from.actor().org().value();
        this.id = id;
        this.number = ref.number();
        this.memberId = from.actor().member().value();
        this.teamId = from.team() == null ? null : from.team().value();
        this.backdated = from.backdated();
        this.occurredAt = from.occurredAt();
        this.occurredOn = from.occurredOn();
        this.zone = from.zone().getId();
        this.source = from.actor().source();
        this.typed = from.typed();
        this.link = from.link();
    }

    public abstract RecordKind kind();

    public OrgId org() {
        return new OrgId(orgId);
    }

    public UUID id() {
        return id;
    }

    public RecordRef ref() {
        return new RecordRef(kind(), number);
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public @Nullable TeamId team() {
        return teamId == null ? null : new TeamId(teamId);
    }

    public boolean isBackdated() {
        return backdated;
    }

    public Instant occurredAt() {
        return occurredAt;
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    public String typed() {
        return typed;
    }

    public @Nullable String link() {
        return link;
    }

    public boolean isVoided() {
        return voidedAt != null;
    }

    /** The version a button was drawn for; 0 until first stored. */
    public int version() {
        return version == null ? 0 : version;
    }

    /** Takes the record out of every count; voiding twice changes nothing. */
    public void voidIt(MemberId by, Instant at, String reason) {
        if (voidedAt == null) {
            voidedAt = at;
            voidedBy = by.value();
            voidReason = reason;
        }
    }

    /** Who took the record back, if anybody did. */
    public @Nullable UUID voidedBy() {
        return voidedBy;
    }

    /** Why it was taken back. */
    public @Nullable String voidReason() {
        return voidReason;
    }

    public String source() {
        return source;
    }

    public String zone() {
        return zone;
    }
}
