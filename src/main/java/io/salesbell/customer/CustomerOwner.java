package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One of the ways to own a customer, implemented by the features to the left: the rep of its open lead, else of its
 * last deal in twelve months (product.md §2).
 */
public interface CustomerOwner {

    /** The first in rising order that knows an owner is right: leads 1, deals 2. */
    int order();

    /**
     * Who looks after the customer by this way.
     *
     * @param ids the customer and all that were merged into it
     */
    Optional<MemberId> ownerOf(OrgId org, Set<UUID> ids);
}
