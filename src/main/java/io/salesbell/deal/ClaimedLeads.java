package io.salesbell.deal;

import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.customer.NewNames;
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
    /** In the journal: the typist's own lead, which the deal won before. */
    private static final String OWN = "ownLead";

    private final Leads leads;
    private final Customers customers;
    private final NewNames newNames;

    ClaimedLeads(Leads leads, Customers customers, NewNames newNames) {
        this.newNames = newNames;
        this.leads = leads;
        this.customers = customers;
    }

    /** Wins the owner's own open lead of the deal's customer, and says in the word's payload that it did. */
    void win(Actor actor, Deal deal, MemberId owner, Instant at, Map<String, Object> payload) {
        UUID own = deal.leadId();
        if (own != null
                && leads.ownerOf(leads.get(deal.org(), own))
                        .filter(owner::equals)
                        .isPresent()) {
            return;
        }
        open(deal, owner).ifPresent(lead -> {
            if (own != null) {
                payload.put(OWN, own.toString());
            }
            leads.winForOwner(actor, lead.id(), deal.ref().toString(), at, deal.occurredOn());
            deal.wins(lead.id());
            payload.put(LEAD, lead.id().toString());
        });
    }

    /** The owner's open lead with the deal's customer, else with a known one whose name the deal's resembles. */
    private Optional<Lead> open(Deal deal, MemberId owner) {
        Customer customer = customers.current(deal.org(), deal.customerId());
        return leads.openOf(deal.org(), owner, customer.id())
                .or(() -> newNames.claimedBy(customer, owner)
                        .flatMap(known -> leads.openOf(deal.org(), owner, known.customer())));
    }

    /** Opens the lead again that the word won; the typist's own stays won. */
    void giveUp(Actor actor, Deal deal, Map<String, Object> payload, Instant at) {
        if (payload.containsKey(LEAD)) {
            reopen(actor, deal, at);
            Object own = payload.get(OWN);
            deal.wins(own == null ? null : UUID.fromString(own.toString()));
        }
    }

    /** Opens all leads again that the deal won, the typist's own and the owner's. */
    void reopenAll(Actor actor, Deal deal, Instant at) {
        leads.wonBy(deal.org(), deal.ref().toString()).forEach(lead -> leads.takeBackWon(actor, lead, at));
    }

    private void reopen(Actor actor, Deal deal, Instant at) {
        UUID lead = deal.leadId();
        if (lead != null && leads.get(deal.org(), lead).state() == LeadState.WON) {
            leads.takeBackWon(actor, lead, at);
        }
    }
}
