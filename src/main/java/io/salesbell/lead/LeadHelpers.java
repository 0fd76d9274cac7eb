package io.salesbell.lead;

import io.salesbell.customer.CustomerHelpers;
import io.salesbell.customer.Customers;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who helps with a lead: whoever its owner lets help with the customer. */
@Service
public class LeadHelpers {
    private final CustomerHelpers helpers;
    private final Customers customers;
    private final LeadSights sights;
    private final Members members;

    LeadHelpers(CustomerHelpers helpers, Customers customers, LeadSights sights, Members members) {
        this.helpers = helpers;
        this.customers = customers;
        this.sights = sights;
        this.members = members;
    }

    /** By name; nobody while nobody owns the lead. */
    public List<Member> of(LeadSight sight) {
        Lead lead = sight.lead();
        return sight.ownerId()
                .map(owner -> helpers.of(lead.org(), customers.idsOf(sights.customerOf(lead)), owner))
                .filter(helping -> !helping.isEmpty())
                .map(helping -> members.among(lead.org(), helping))
                .orElse(List.of());
    }
}
