package io.salesbell.activity;

import io.salesbell.shared.RecordKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The visits' rows; each query names the organization. */
interface VisitRows extends Repository<Visit, RecordKey> {
    Visit saveAndFlush(Visit visit);

    Optional<Visit> findByOrgIdAndId(UUID orgId, UUID id);

    Optional<Visit> findByOrgIdAndNumber(UUID orgId, long number);
}
