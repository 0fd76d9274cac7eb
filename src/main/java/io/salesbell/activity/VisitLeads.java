package io.salesbell.activity;

import io.salesbell.chat.UserMistake;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.lead.Touch;
import io.salesbell.shared.Actor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lead that a visit moves on: the one named, else the visitor's open one with that customer. */
@Component
class VisitLeads {
    private final Leads leads;
    private final Customers customers;

    VisitLeads(Leads leads, Customers customers) {
        this.leads = leads;
        this.customers = customers;
    }

    /** The lead that was named, which must be the customer's; else, as where that one is closed, the visitor's own. */
    Optional<Lead> of(Actor actor, Customer customer, Optional<Lead> named, Optional<UUID> own) {
        if (named.isEmpty()) {
            return own.map(id -> leads.get(actor.org(), id));
        }
        Lead lead = named.get();
        Customer other = customers.current(actor.org(), lead.customerId());
        if (!other.id().equals(customer.id())) {
            throw new UserMistake("activity.visit.other-lead", lead.ref(), other.name(), customer.name()).in("lead");
        }
        return lead.state().isClosed() ? own.map(id -> leads.get(actor.org(), id)) : named;
    }

    void touch(Actor actor, Visit visit) {
        UUID lead = visit.leadId();
        if (lead != null) {
            leads.touch(
                    actor,
                    lead,
                    Touch.at(visit.occurredAt(), "visit " + visit.ref()).next(visit.nextStep(), visit.nextAt()));
        }
    }

    void takeBack(Actor actor, Visit visit, Instant now) {
        UUID lead = visit.leadId();
        if (lead != null) {
            leads.takeBackTouch(actor, lead, visit.ref(), visit.occurredAt(), now);
        }
    }

    boolean isOpen(Actor actor, UUID lead) {
        return !leads.get(actor.org(), lead).state().isClosed();
    }
}
