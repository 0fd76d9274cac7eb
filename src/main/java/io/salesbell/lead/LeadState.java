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

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LeadState of(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
