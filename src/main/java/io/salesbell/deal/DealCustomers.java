package io.salesbell.deal;

import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.lead.Leads;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a deal is with: the customer of that name, the one own open lead whose customer's name starts so, else a new one. */
@Component
class DealCustomers {
    private static final int MOST_STARTS = 20;

    private final Customers customers;
    private final Leads leads;

    DealCustomers(Customers customers, Leads leads) {
        this.customers = customers;
        this.leads = leads;
    }

    Customers.Named named(Provenance from, String typed) {
        Actor actor = from.actor();
        Optional<Customer> exact = customers.named(actor.org(), typed);
        return exact.or(() -> onlyOwnLead(actor, typed))
                .map(customer -> new Customers.Named(customer, false))
                .orElseGet(() -> customers.resolve(actor, typed, from.occurredAt(), from.occurredOn()));
    }

    private Optional<Customer> onlyOwnLead(Actor actor, String start) {
        List<Customer> own = customers.starting(actor.org(), start, MOST_STARTS).stream()
                .filter(customer ->
                        leads.openOf(actor.org(), actor.member(), customer.id()).isPresent())
                .toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }
}
