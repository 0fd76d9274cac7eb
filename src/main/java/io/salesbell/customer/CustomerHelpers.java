package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Set;
import java.util.UUID;

/** Whose help with a customer its owner accepted; implemented where help is asked for. */
public interface CustomerHelpers {

    /** Those that the owner let help with any of these, which are one customer; empty once another owns it. */
    Set<MemberId> of(OrgId org, Set<UUID> ids, MemberId owner);
}
