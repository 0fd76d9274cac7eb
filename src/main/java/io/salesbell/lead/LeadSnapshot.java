package io.salesbell.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a lead stood before a change, as the journal keeps it and as an undo puts it back. */
record LeadSnapshot(
        LeadState state,
        String stage,
        @Nullable String reason,
        @Nullable Parking parking,
        @Nullable Instant closedAt,
        @Nullable LocalDate closedOn,
        @Nullable String next,
        @Nullable Instant nextAt,
        @Nullable Instant touchedAt) {

    static LeadSnapshot of(Lead lead) {
        return new LeadSnapshot(
                lead.state(),
                lead.stage(),
                lead.reason(),
                lead.parking(),
                lead.closedAt(),
                lead.closedOn(),
                lead.details().nextStep(),
                lead.details().nextAt(),
                lead.lastTouchAt());
    }

    Map<String, Object> payload() {
        Map<String, Object> payload = new HashMap<>();
        payload.put("fromState", state.stored());
        payload.put("fromStage", stage);
        put(payload, "fromReason", reason);
        put(payload, "fromParkedUntil", parking == null ? null : parking.parkedUntil());
        put(payload, "fromWakesAt", parking == null ? null : parking.wakesAt());
        put(payload, "fromClosedAt", closedAt);
        put(payload, "fromClosedOn", closedOn);
        put(payload, "fromNext", next);
        put(payload, "fromNextAt", nextAt);
        return payload;
    }

    static LeadSnapshot from(Map<String, Object> payload) {
        String parked = text(payload, "fromParkedUntil");
        String wakes = text(payload, "fromWakesAt");
        String closed = text(payload, "fromClosedAt");
        String closedOn = text(payload, "fromClosedOn");
        String nextAt = text(payload, "fromNextAt");
        String touchedAt = text(payload, BeforeTouch.TOUCHED);
        return new LeadSnapshot(
                LeadState.of(String.valueOf(payload.get("fromState"))),
                String.valueOf(payload.get("fromStage")),
                text(payload, "fromReason"),
                parked == null
                        ? null
                        : new Parking(LocalDate.parse(parked), wakes == null ? null : Instant.parse(wakes)),
                closed == null ? null : Instant.parse(closed),
                closedOn == null ? null : LocalDate.parse(closedOn),
                text(payload, "fromNext"),
                nextAt == null ? null : Instant.parse(nextAt),
                touchedAt == null ? null : Instant.parse(touchedAt));
    }

    private static void put(Map<String, Object> payload, String name, @Nullable Object value) {
        if (value != null) {
            payload.put(name, value.toString());
        }
    }

    private static @Nullable String text(Map<String, Object> payload, String name) {
        Object value = payload.get(name);
        return value == null ? null : value.toString();
    }
}
