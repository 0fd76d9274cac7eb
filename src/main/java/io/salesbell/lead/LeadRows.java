package io.salesbell.lead;

import io.salesbell.shared.RecordKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The leads' rows; each query names the organization. */
interface LeadRows extends Repository<Lead, RecordKey> {
    Lead saveAndFlush(Lead lead);

    Optional<Lead> findByOrgIdAndId(UUID orgId, UUID id);

    /** When the parked lead wakes on its day, where a time was given for it. */
    @Query(
            value = "select wakes_at from lead where org_id = :org and id = :id and wakes_at is not null",
            nativeQuery = true)
    Optional<Instant> wakesAt(UUID org, UUID id);

    /** Sets that time; null for nine o'clock. */
    @Modifying
    @Query(
            value = "update lead set wakes_at = cast(:at as timestamptz) where org_id = :org and id = :id",
            nativeQuery = true)
    void wakeAt(UUID org, UUID id, @Nullable Instant at);

    List<Lead> findByOrgIdAndIdIn(UUID orgId, Collection<UUID> ids);
}
