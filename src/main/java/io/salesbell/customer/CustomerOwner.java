package io.salesbell.customer;

/**
 * One of the ways to own a customer, implemented by the features to the left: the rep of its open lead, else of its
 * last deal in twelve months (product.md §2).
 */
public interface CustomerOwner {

    /** The first in rising order that knows an owner is right: leads 1, deals 2. */
    int order();

    /**
     * A select of the one member who looks after a customer by this way, to be part of larger statements. It names
     * {@code :org}, {@code :yearAgo} and {@code :ids}, the customer and all that were merged into it.
     */
    String select();
}
