package io.salesbell.customer;

import io.salesbell.shared.Actor;

/** Two customers with resembling names were said to be two, published within the transaction. */
public record CustomersToldApart(Actor actor, Customer one, Customer other) {}
