package io.salesbell.lead;

import java.util.Locale;

/** Whether a lead is worked on, silent until a day, or closed and how; stored in lower case. */
public enum LeadState {
    OPEN,
    PARKED,
    WON,
    LOST,
    INVALID;

    public boolean isClosed() {
        return this == WON || this == LOST || this == INVALID;
    }

    /** How a lead ends that comes to the stage of that key; open when it does not end there. */
    public static LeadState ofStage(String key) {
        return switch (key) {
            case "won" -> WON;
            case "lost" -> LOST;
            case "invalid" -> INVALID;
            default -> OPEN;
        };
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LeadState of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
