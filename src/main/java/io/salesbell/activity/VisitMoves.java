package io.salesbell.activity;

import io.salesbell.customer.Contacts;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerOwners;
import io.salesbell.customer.Customers;
import io.salesbell.lead.Lead;
import io.salesbell.lead.Leads;
import io.salesbell.record.TakenBackNews;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives a visit to another customer, with whom it names, the lead it moves on and the news of it. */
@Component
class VisitMoves {
    private final Visits visits;
    private final VisitRows rows;
    private final VisitLeads visitLeads;
    private final Leads leads;
    private final Customers customers;
    private final Contacts contacts;
    private final CustomerOwners owners;
    private final TakenBackNews corrections;

    VisitMoves(
            Visits visits,
            VisitRows rows,
            VisitLeads visitLeads,
            Leads leads,
            Customers customers,
            Contacts contacts,
            CustomerOwners owners,
            TakenBackNews corrections) {
        this.visits = visits;
        this.rows = rows;
        this.visitLeads = visitLeads;
        this.leads = leads;
        this.customers = customers;
        this.contacts = contacts;
        this.owners = owners;
        this.corrections = corrections;
    }

    /** Moves it; who was told that it was to the one reads of it. Gives whose the other is when it is a colleague's. */
    Optional<MemberId> move(Actor actor, Visit visit, Customer from, Customer to, Instant now) {
        Optional<MemberId> told = visits.told(visit);
        String toldOf = ColleagueNews.key(visit.id(), visit.customerId());
        visitLeads.takeBack(actor, visit, now);
        Optional<Lead> lead = leads.openOf(actor.org(), actor.member(), to.id());
        visit.moveTo(to.id(), lead.map(Lead::id).orElse(null));
        rows.saveAndFlush(visit);
        contacts.move(actor.org(), visit.id(), to.id());
        visitLeads.touch(actor, visit);
        told.ifPresent(owner -> corrections.moved(actor, owner, toldOf, visit.ref(), from.name()));
        return owners.ownerOf(actor.org(), customers.idsOf(to))
                .filter(owner -> !owner.equals(actor.member()) && lead.isEmpty());
    }
}
