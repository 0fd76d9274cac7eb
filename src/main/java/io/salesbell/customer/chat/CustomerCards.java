package io.salesbell.customer.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.customer.Contact;
import io.salesbell.customer.Contacts;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerFacts;
import io.salesbell.customer.CustomerHelpers;
import io.salesbell.customer.CustomerHistory;
import io.salesbell.customer.CustomerOwners;
import io.salesbell.customer.CustomerRights;
import io.salesbell.customer.Customers;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Members;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Draws a customer's card: whole for those who work with it, else no more than who looks after it. */
@Component
class CustomerCards {
    private static final int MOST_CONTACTS = 5;

    private final Customers customers;
    private final CustomerOwners owners;
    private final CustomerRights rights;
    private final CustomerHistory history;
    private final Contacts contacts;
    private final Members members;
    private final CustomerHelpers helpers;
    private final List<CustomerFacts> facts;

    CustomerCards(
            Customers customers,
            CustomerOwners owners,
            CustomerRights rights,
            CustomerHistory history,
            Contacts contacts,
            Members members,
            CustomerHelpers helpers,
            List<CustomerFacts> facts) {
        this.customers = customers;
        this.owners = owners;
        this.rights = rights;
        this.history = history;
        this.contacts = contacts;
        this.members = members;
        this.helpers = helpers;
        this.facts = facts.stream()
                .sorted(Comparator.comparingInt(CustomerFacts::order))
                .toList();
    }

    Card.Builder draw(Speaker speaker, Customer customer) {
        Set<UUID> ids = customers.idsOf(customer);
        Optional<MemberId> owner = owners.ownerOf(speaker.org(), ids);
        Card.Builder card = new Card.Builder().block(new Card.Heading(Text.verbatim(customer.name())));
        List<Card.Field> fields = new ArrayList<>();
        fields.add(field("customer.field.owner", ownerText(speaker, ids, owner)));
        if (!rights.maySee(speaker, ids, owner)) {
            card.fields(fields);
            facts.stream()
                    .filter(fact -> fact.areForFinance() && speaker.may(Role.FINANCE))
                    .forEach(fact -> fact.about(speaker, customer, ids).forEach(card::block));
            return owner.isEmpty() ? card : card.note("customer.card.others");
        }
        List<Text> also =
                customers.otherNames(customer).stream().map(Text::verbatim).toList();
        if (!also.isEmpty()) {
            fields.add(field("customer.field.also", Text.joined(" · ", also)));
        }
        List<Text> helping = owner.map(its -> helpers.of(speaker.org(), ids, its)).stream()
                .flatMap(all -> members.among(speaker.org(), all).stream())
                .map(member -> Text.person(member.id(), member.name()))
                .toList();
        if (!helping.isEmpty()) {
            fields.add(field("customer.field.helpers", Text.joined(" · ", helping)));
        }
        List<Text> people = contacts.of(speaker.org(), ids, MOST_CONTACTS).stream()
                .map(CustomerCards::contact)
                .toList();
        if (!people.isEmpty()) {
            fields.add(field("customer.field.contacts", Text.joined(" · ", people)));
        }
        card.fields(fields);
        facts.forEach(fact -> fact.about(speaker, customer, ids).forEach(card::block));
        return card.buttons(Button.of("customer.button.visit", "visit " + customer.name() + ":")
                .asForm());
    }

    private Text ownerText(Speaker speaker, Set<UUID> ids, Optional<MemberId> owner) {
        if (owner.isEmpty()) {
            return Text.of("customer.owner.nobody");
        }
        Text person =
                Text.person(owner.get(), members.get(speaker.org(), owner.get()).name());
        return history.lastContact(speaker.org(), ids, owner.get())
                .map(at -> Text.of(
                        "customer.owner.contacted",
                        person,
                        at.atZone(speaker.zone()).toLocalDate()))
                .orElse(person);
    }

    private static Card.Field field(String key, Text value) {
        return new Card.Field(Text.of(key), value);
    }

    private static Text contact(Contact contact) {
        return Text.joined(
                " ",
                List.of(Text.verbatim(contact.name()), Text.verbatim(contact.phone() == null ? "" : contact.phone())));
    }
}
