package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerFacts;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.lead.Leads;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The open leads on a customer's card. */
@Component
class OpenLeadFacts implements CustomerFacts {
    private final Leads leads;
    private final LeadSights sights;

    OpenLeadFacts(Leads leads, LeadSights sights) {
        this.leads = leads;
        this.sights = sights;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public List<Card.Block> about(Speaker speaker, Customer customer, Set<UUID> ids) {
        List<Card.Field> fields = leads.openWith(speaker.org(), customer.canonicalId()).stream()
                .map(sights::of)
                .map(OpenLeadFacts::field)
                .toList();
        return fields.isEmpty() ? List.of() : List.of(new Card.Fields(fields));
    }

    private static Card.Field field(LeadSight sight) {
        return new Card.Field(
                Text.of("lead.facts.open", sight.ref()),
                Text.joined(" · ", List.of(sight.stage().name(), sight.ownerName())));
    }
}
