package io.salesbell.customer;

import io.salesbell.chat.Button;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a customer another name; the old one still means it. */
@Service
public class Renaming {
    static final String RENAMED = "customer.renamed";

    private final CustomerRows rows;
    private final Customers customers;
    private final CustomerChanges changes;
    private final CustomerRights rights;
    private final Journal journal;
    private final Clock clock;

    Renaming(
            CustomerRows rows,
            Customers customers,
            CustomerChanges changes,
            CustomerRights rights,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.changes = changes;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** The name as it will be kept; refuses what can't or mustn't be renamed. */
    public String check(Speaker speaker, Customer customer, String typedName) {
        String name = CustomerName.of(typedName);
        if (name.equals(customer.name())) {
            throw new UserMistake("customer.rename.same", name);
        }
        if (!rights.mayChange(speaker, customer)) {
            throw new UserMistake("customer.rename.not-yours", customer.name());
        }
        Optional<Customer> carrier = customers
                .carrying(speaker.org(), name)
                .filter(other -> !other.id().equals(customer.id()));
        boolean meansAnother = customers
                .named(speaker.org(), name)
                .filter(other -> !other.id().equals(customer.id()))
                .isPresent();
        if (carrier.isPresent() || meansAnother) {
            throw new UserMistake(
                    Text.of("customer.rename.taken", name),
                    meansAnother
                            ? List.of(Button.of(
                                    "customer.button.merge-instead", "merge " + customer.name() + " into " + name))
                            : List.of());
        }
        return name;
    }

    @Transactional
    public void rename(Speaker speaker, Actor actor, Customer customer, String typedName) {
        String name = check(speaker, customer, typedName);
        String oldName = customer.name();
        CustomerChange change = new CustomerChange(
                Ids.next(),
                CustomerChange.Kind.RENAME,
                customer.id(),
                null,
                List.of(),
                oldName,
                name,
                actor.member(),
                clock.instant());
        swap(customer, oldName, name);
        changes.keep(customer.org(), change);
        journal.append(new Change(
                actor,
                change.at(),
                RENAMED,
                "customer",
                customer.id(),
                Map.of("change", change.id(), "fromName", oldName, "toName", name)));
    }

    void takeBack(Actor actor, CustomerChange change) {
        Customer customer = customers.get(actor.org(), change.customer());
        changes.forget(actor.org(), customer.id(), change.oldName());
        customer.rename(change.oldName());
        rows.saveAndFlush(customer);
    }

    private void swap(Customer customer, String oldName, String name) {
        changes.forget(customer.org(), customer.id(), name);
        customer.rename(name);
        rows.saveAndFlush(customer);
        if (!NameKey.of(oldName).equals(customer.nameKey())) {
            changes.remember(customer.org(), Ids.next(), customer.id(), oldName);
        }
    }
}
