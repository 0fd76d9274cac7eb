package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.RecordKey;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A company the organization sells to. One that was merged into another points at it as its canonical customer. */
@Entity
@IdClass(RecordKey.class)
public class Customer {
    @Id
    private UUID orgId;

    @Id
    private UUID id;

    private String name;
    private String nameKey;
    private @Nullable String coreKey;
    private UUID canonicalId;
    private UUID createdBy;
    private Instant createdAt;
    private LocalDate createdOn;

    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Customer() {}

    /** Makes it a part of another, or its own again. */
    void standFor(UUID canonical) {
        this.canonicalId = canonical;
    }

    void rename(String newName) {
        this.name = newName;
        this.nameKey = NameKey.of(newName);
        this.coreKey = CompanyName.storedCore(newName);
    }

    public OrgId org() {
        return new OrgId(orgId);
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String nameKey() {
        return nameKey;
    }

    /** What it is called without place and trade, where that is another key. */
    @Nullable
    String coreKey() {
        return coreKey;
    }

    /** Whether it stands for itself and was not merged into another. */
    public boolean isCanonical() {
        return canonicalId.equals(id);
    }

    public UUID canonicalId() {
        return canonicalId;
    }

    public MemberId createdBy() {
        return new MemberId(createdBy);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public LocalDate createdOn() {
        return createdOn;
    }

    public int version() {
        return version == null ? 0 : version;
    }
}
