package io.salesbell.journal;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sealed entry as followers read it; the payload is empty once it was erased on request. */
public record Entry(
        OrgId org,
        UUID id,
        long seq,
        Instant at,
        @Nullable MemberId member,
        String source,
        String kind,
        String subjectKind,
        UUID subject,
        Map<String, Object> payload) {

    public String text(String name) {
        return String.valueOf(payload.getOrDefault(name, ""));
    }
}
