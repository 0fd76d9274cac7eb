package io.salesbell.recognition;

import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.RecordKey;
import io.salesbell.shared.TeamId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Thanks of one member to another, with the reason. The team is the one whose channel hears of it,
 * the receiver's or else the giver's; the day is the giver's. */
@Entity
@IdClass(RecordKey.class)
public class Kudos {
    @Id
    private UUID orgId;

    @Id
    private UUID id;

    private UUID fromId;
    private UUID toId;
    private @Nullable UUID teamId;
    private String reason;
    private Instant at;
    private LocalDate occurredOn;
    private @Nullable Instant voidedAt;
    private @Nullable UUID voidedBy;
    private @Nullable String voidReason;

    @Version
    private @Nullable Integer version;

    /** For JPA. */
    @SuppressWarnings("NullAway.Init")
    protected Kudos() {}

    @SuppressWarnings("NullAway.Init")
    Kudos(UUID id, Actor giver, MemberId to, @Nullable TeamId team, String reason, Instant at, LocalDate on) {
        this.orgId = giver.org().value();
        this.id = id;
        this.fromId = giver.member().value();
        this.toId = to.value();
        this.teamId = team == null ? null : team.value();
        this.reason = reason;
        this.at = at;
        this.occurredOn = on;
    }

    public OrgId org() {
        return new OrgId(orgId);
    }

    public UUID id() {
        return id;
    }

    public MemberId from() {
        return new MemberId(fromId);
    }

    public MemberId to() {
        return new MemberId(toId);
    }

    public @Nullable TeamId team() {
        return teamId == null ? null : new TeamId(teamId);
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }

    public LocalDate occurredOn() {
        return occurredOn;
    }

    public boolean isVoided() {
        return voidedAt != null;
    }

    void voidIt(MemberId by, Instant when, String why) {
        voidedAt = when;
        voidedBy = by.value();
        voidReason = why;
    }

    /** Who took it back, if anybody did. */
    public @Nullable UUID voidedBy() {
        return voidedBy;
    }

    /** Why it was taken back. */
    public @Nullable String voidReason() {
        return voidReason;
    }
}
