package io.salesbell.lead.request;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for a part in a customer, or for the customer itself, and what became of it. */
public record CustomerRequest(
        OrgId org,
        UUID id,
        UUID customer,
        MemberId asker,
        MemberId owner,
        Kind kind,
        State state,
        @Nullable MemberId answeredBy,
        @Nullable Instant answeredAt) {

    /** What is asked for; stored in lower case. */
    public enum Kind {
        HELP,
        HAND_OVER;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it; stored in lower case. */
    public enum State {
        OPEN,
        ACCEPTED,
        DECLINED,
        WITHDRAWN;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
