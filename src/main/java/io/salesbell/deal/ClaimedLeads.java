package io.salesbell.deal;

import io.salesbell.customer.Customers;
import io.salesbell.lead.Lead;
import io.salesbell.lead.LeadState;
import io.salesbell.lead.Leads;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The lead of a customer's owner, won once a colleague's deal is the owner's, all of it or a share (product.md §2). */
@Component
class ClaimedLeads {
    private static final String LEAD = "lead";

    private final Leads leads;
    private final Customers customers;

    ClaimedLeads(Leads leads, Customers customers) {
        this.leads = leads;
        this.customers = customers;
    }

    /** Wins the owner's own open lead of the deal's customer, and says in the word's payload that it did. */
    void win(Actor actor, Deal deal, MemberId owner, Instant at, Map<String, Object> payload) {
        if (deal.leadId() != null) {
            return;
        }
        UUID customer = customers.current(deal.org(), deal.customerId()).id();
        Optional<Lead> open = leads.openOf(deal.org(), owner, customer);
        open.ifPresent(lead -> {
            leads.winForOwner(actor, lead.id(), deal.ref().toString(), at, deal.occurredOn());
            deal.wins(lead.id());
            payload.put(LEAD, lead.id().toString());
        });
    }

    /** Opens the lead again that the word won. */
    void giveUp(Actor actor, Deal deal, Map<String, Object> payload, Instant at) {
        if (payload.containsKey(LEAD)) {
            reopen(actor, deal, at);
            deal.wins(null);
        }
    }

    /** Opens the lead again that the deal won, if it is still won. */
    void reopen(Actor actor, Deal deal, Instant at) {
        UUID lead = deal.leadId();
        if (lead != null && leads.get(deal.org(), lead).state() == LeadState.WON) {
            leads.takeBackWon(actor, lead, at);
        }
    }
}
