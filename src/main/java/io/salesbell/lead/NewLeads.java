package io.salesbell.lead;

import io.salesbell.customer.Contact;
import io.salesbell.customer.Contacts;
import io.salesbell.customer.Customer;
import io.salesbell.customer.Customers;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.Provenance;
import io.salesbell.record.RecordKind;
import io.salesbell.record.ShortNumbers;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Settings;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes new leads in and puts each into somebody's hands. */
@Service
public class NewLeads {
    private final LeadRows rows;
    private final Customers customers;
    private final Contacts contacts;
    private final HandOvers handOvers;
    private final ShortNumbers numbers;
    private final Settings settings;
    private final Journal journal;

    NewLeads(
            LeadRows rows,
            Customers customers,
            Contacts contacts,
            HandOvers handOvers,
            ShortNumbers numbers,
            Settings settings,
            Journal journal) {
        this.rows = rows;
        this.customers = customers;
        this.contacts = contacts;
        this.handOvers = handOvers;
        this.numbers = numbers;
        this.settings = settings;
        this.journal = journal;
    }

    /** A lead just created, with its customer and whether the name was new. */
    public record Created(Lead lead, Customer customer, boolean newName) {}

    /** Creates the lead in the owner's hands; the first-response clock starts unless the customer was spoken to. */
    @Transactional
    public Created create(Provenance from, String customerName, LeadDetails details, MemberId owner) {
        Customers.Named named = customers.resolve(from.actor(), customerName, from.occurredAt(), from.occurredOn());
        Actor actor = from.actor();
        Lead lead = rows.saveAndFlush(new Lead(
                Ids.next(),
                numbers.next(actor.org(), RecordKind.LEAD),
                from,
                customers.keptUnder(named.customer(), customerName),
                settings.of(actor.org(), Stages.SETTING).first().key(),
                details));
        journal.append(new Change(
                actor,
                from.occurredAt(),
                "lead.created",
                "lead",
                lead.id(),
                Map.of(
                        "ref", lead.ref().toString(),
                        "customer", lead.customerId(),
                        "owner", owner.toString(),
                        "typed", from.typed())));
        String contact = details.contact() == null ? "" : details.contact();
        contacts.remember(
                actor.org(), lead.id(), lead.customerId(), new Contact(contact, details.phone()), from.occurredAt());
        handOvers.first(actor, lead, owner, from, details.lastContactAt());
        return new Created(lead, named.customer(), named.created());
    }
}
