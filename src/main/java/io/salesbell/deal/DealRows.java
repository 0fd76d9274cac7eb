package io.salesbell.deal;

import io.salesbell.shared.RecordKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The deals' rows; each query names the organization. */
interface DealRows extends Repository<Deal, RecordKey> {
    Deal saveAndFlush(Deal deal);

    Optional<Deal> findByOrgIdAndId(UUID orgId, UUID id);

    Optional<Deal> findByOrgIdAndNumber(UUID orgId, long number);

    Optional<Deal> findByOrgIdAndAskedKey(UUID orgId, UUID askedKey);
}
