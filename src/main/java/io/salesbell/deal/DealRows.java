package io.salesbell.deal;

import io.salesbell.shared.RecordKey;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The deals' rows; each query names the organization. */
interface DealRows extends Repository<Deal, RecordKey> {
    Deal saveAndFlush(Deal deal);

    Optional<Deal> findByOrgIdAndId(UUID orgId, UUID id);

    Optional<Deal> findByOrgIdAndNumber(UUID orgId, long number);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select deal from Deal deal where deal.orgId = :org and deal.id = :id and deal.voidedAt is null")
    Optional<Deal> findStanding(UUID org, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select deal from Deal deal where deal.orgId = :org and deal.customerId in :customers "
            + "and deal.voidedAt is null and deal.state in ('entered', 'waiting') "
            + "and (deal.occurredOn >= :since or deal.state = 'waiting') order by deal.id")
    List<Deal> unconfirmed(UUID org, Collection<UUID> customers, LocalDate since);

    Optional<Deal> findByOrgIdAndAskedKey(UUID orgId, UUID askedKey);
}
