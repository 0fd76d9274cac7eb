package io.salesbell.customer;

import io.salesbell.shared.Actor;
import java.util.Set;
import java.util.UUID;

/**
 * One customer became part of another, published within the transaction.
 *
 * @param ids the customers that were moved, those merged into them before too
 */
public record CustomersJoined(Actor actor, Set<UUID> ids, Customer into) {
    public CustomersJoined {
        ids = Set.copyOf(ids);
    }
}
