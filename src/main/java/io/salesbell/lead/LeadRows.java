package io.salesbell.lead;

import io.salesbell.shared.RecordKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The leads' rows; each query names the organization. */
interface LeadRows extends Repository<Lead, RecordKey> {
    Lead saveAndFlush(Lead lead);

    Optional<Lead> findByOrgIdAndId(UUID orgId, UUID id);

    List<Lead> findByOrgIdAndIdIn(UUID orgId, Collection<UUID> ids);
}
