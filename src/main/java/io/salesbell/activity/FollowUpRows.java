package io.salesbell.activity;

import io.salesbell.shared.RecordKey;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The follow-ups' rows; each query names the organization. */
interface FollowUpRows extends Repository<FollowUp, RecordKey> {
    FollowUp saveAndFlush(FollowUp followUp);

    Optional<FollowUp> findByOrgIdAndId(UUID orgId, UUID id);

    Optional<FollowUp> findByOrgIdAndNumber(UUID orgId, long number);
}
