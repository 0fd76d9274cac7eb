package io.salesbell.record;

import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the records of one kind for what concerns records of every kind: comments and {@code last}. */
public interface RecordSource {

    /** A record as others need it: whose it is now, its team, its customer's name in {@code about}. */
    record Found(
            UUID id,
            RecordRef ref,
            MemberId owner,
            @Nullable TeamId team,
            Text about,
            boolean voided) {}

    RecordKind kind();

    Optional<Found> byNumber(OrgId org, long number);

    Optional<Found> byId(OrgId org, UUID id);
}
