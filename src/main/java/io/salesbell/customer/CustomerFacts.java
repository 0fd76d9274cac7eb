package io.salesbell.customer;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** A part of a customer's card, implemented by the features to the left: open leads, deals, last records. */
public interface CustomerFacts {

    /** Parts are shown in rising order: leads 1, deals 2, records 3. */
    int order();

    /**
     * What to show this speaker; nothing when there is nothing to say.
     *
     * @param ids the customer and all that were merged into it: records keep the id they were logged under
     */
    List<Card.Block> about(Speaker speaker, Customer customer, Set<UUID> ids);

    /** Whether finance reads them too, which of all that is known of customers reads the deals only (product.md §6). */
    default boolean areForFinance() {
        return false;
    }
}
