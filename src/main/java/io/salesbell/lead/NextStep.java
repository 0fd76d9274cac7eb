package io.salesbell.lead;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes next with a lead, as the journal keeps it, so that it can be put back. */
record NextStep(@Nullable String what, @Nullable Instant at) {
    static NextStep of(Lead lead) {
        return new NextStep(lead.details().nextStep(), lead.details().nextAt());
    }

    /** What the journal keeps of a change: this one and the other; nothing where both are the same. */
    Map<String, Object> changedTo(NextStep after) {
        Map<String, Object> payload = new HashMap<>();
        if (!equals(after)) {
            put(payload, "From");
            after.put(payload, "To");
        }
        return payload;
    }

    /** What was planned before the change the payload tells of; empty unless it led to what is planned now. */
    static Optional<NextStep> before(Map<String, Object> payload, NextStep now) {
        boolean changed = payload.keySet().stream().anyMatch(key -> key.startsWith("next"));
        return changed && read(payload, "To").equals(now) ? Optional.of(read(payload, "From")) : Optional.empty();
    }

    private void put(Map<String, Object> payload, String which) {
        if (what != null) {
            payload.put("next" + which, what);
        }
        if (at != null) {
            payload.put("nextAt" + which, at.toString());
        }
    }

    private static NextStep read(Map<String, Object> payload, String which) {
        Object what = payload.get("next" + which);
        Object at = payload.get("nextAt" + which);
        return new NextStep(what == null ? null : what.toString(), at == null ? null : Instant.parse(at.toString()));
    }
}
