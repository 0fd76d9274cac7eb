package io.salesbell.deal;

import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NameKey;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.record.Provenance;
import io.salesbell.shared.Actor;
import io.salesbell.shared.OrgId;
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

    /** Refuses the lead of another customer than the one that was named, be it by the start of its name. */
    void check(OrgId org, String typed, Lead lead) {
        Customer its = customers.current(org, lead.customerId());
        Optional<Customer> exact = customers.named(org, typed);
        boolean same = exact.isPresent()
                ? exact.get().id().equals(its.id())
                : NameKey.of(its.name()).startsWith(NameKey.of(typed));
        if (!same) {
            throw new UserMistake("deal.other-lead", lead.ref(), its.name(), typed).in("lead");
        }
    }

    private Optional<Customer> onlyOwnLead(Actor actor, String start) {
        List<Customer> own = customers.starting(actor.org(), start, MOST_STARTS).stream()
                .filter(customer ->
                        leads.openOf(actor.org(), actor.member(), customer.id()).isPresent())
                .toList();
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }
}
