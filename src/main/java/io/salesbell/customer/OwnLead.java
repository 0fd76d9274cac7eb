package io.salesbell.customer;

/** The member's own open lead with a customer, implemented by the feature that keeps leads. */
public interface OwnLead {

    /**
     * A select of the one lead's id, to be part of larger statements. It names {@code :org}, {@code :member} and
     * {@code :ids}, the customer and all that were merged into it.
     */
    String select();
}
