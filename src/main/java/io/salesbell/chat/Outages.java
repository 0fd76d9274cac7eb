package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.util.List;

/** What keeps a platform from taking any message for a while: what is owed there waits. */
public interface Outages {

    /**
     * A tenant of the platform that takes nothing; {@code key} says what waits and what mends it, with the number of messages
     * and the platform's own {@code reason} as its arguments.
     */
    record Outage(String platform, String tenant, String key, String reason) {}

    /** The organization's tenants that take nothing just now. */
    List<Outage> of(OrgId org);
}
