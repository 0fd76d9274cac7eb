package io.salesbell.customer;

import io.salesbell.shared.Actor;
import java.time.Instant;

/** A merge of then was undone: the two are two customers again; published within the transaction. */
public record CustomersParted(Actor actor, Customer one, Customer other, Instant mergedAt) {}
