package io.salesbell.journal;

import io.salesbell.shared.Actor;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One change to be kept: what was done to which subject by whom and when. The payload is small and flat; values before
 * and after a change are named {@code from…} and {@code to…}.
 */
public record Change(
        Actor actor, Instant at, String kind, String subjectKind, UUID subject, Map<String, Object> payload) {

    public Change {
        payload = Map.copyOf(payload);
    }
}
