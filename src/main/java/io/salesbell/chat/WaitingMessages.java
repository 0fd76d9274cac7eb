package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import java.util.Collection;

/** Messages that wait for a platform to take them again. */
public interface WaitingMessages {

    /**
     * What waits in the tenant's conversations because the platform refused it for one of these errors is due at once. The
     * tenant is the part of a conversation's key before its first slash.
     */
    void due(OrgId org, String platform, String tenant, Collection<String> errors);
}
