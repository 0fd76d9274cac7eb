package io.salesbell.recognition;

import io.salesbell.shared.RecordKey;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The kudos' rows; each query names the organization. */
interface KudosRows extends Repository<Kudos, RecordKey> {
    Kudos saveAndFlush(Kudos kudos);

    Optional<Kudos> findByOrgIdAndId(UUID orgId, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select kudos from Kudos kudos where kudos.orgId = :org and kudos.id = :id and kudos.voidedAt is null")
    Optional<Kudos> findStanding(UUID org, UUID id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select kudos from Kudos kudos where kudos.orgId = :org and kudos.fromId = :from and kudos.at = :at
                and kudos.teamId = :team and kudos.voidedAt is null order by kudos.id
            """)
    List<Kudos> findGivenTogether(UUID org, UUID from, Instant at, UUID team);
}
