package io.salesbell.customer;

import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Teams;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who may see and change a customer (product.md §2, §6). */
@Service
public class CustomerRights {
    private final Customers customers;
    private final CustomerOwners owners;
    private final CustomerHistory history;
    private final ResemblingNames resembling;
    private final Teams teams;
    private final CustomerHelpers helpers;

    CustomerRights(
            Customers customers,
            CustomerOwners owners,
            CustomerHistory history,
            ResemblingNames resembling,
            Teams teams,
            CustomerHelpers helpers) {
        this.customers = customers;
        this.owners = owners;
        this.history = history;
        this.resembling = resembling;
        this.teams = teams;
        this.helpers = helpers;
    }

    /**
     * Its owner, whoever worked with it or helps with it, the owner's manager, admins; a customer without owner is open to all but those
     * who are of finance and nothing else.
     */
    public boolean maySee(Speaker speaker, Set<UUID> ids, Optional<MemberId> owner) {
        if (speaker.may(Role.ADMIN) || history.people(speaker.org(), ids).contains(speaker.member())) {
            return true;
        }
        return owner.map(its -> its.equals(speaker.member())
                        || helpers.of(speaker.org(), ids, its).contains(speaker.member())
                        || (speaker.may(Role.MANAGER) && teams.manages(speaker.org(), speaker.member(), its)))
                .orElseGet(() -> !speaker.roles().equals(Set.of(Role.FINANCE)));
    }

    /** Its owner, managers and admins, and while nobody owns it whoever brought it and alone worked with it. */
    boolean mayChange(Speaker speaker, Customer customer) {
        if (speaker.may(Role.MANAGER) || speaker.may(Role.ADMIN)) {
            return true;
        }
        Set<UUID> ids = customers.idsOf(customer);
        Optional<MemberId> owner = owners.ownerOf(speaker.org(), ids);
        return owner.isPresent() ? owner.get().equals(speaker.member()) : isOnlyOf(speaker, customer, ids);
    }

    /** Who may change both; and a name of one's own that nobody else used may go into the customer it resembles. */
    boolean mayMerge(Speaker speaker, Customer from, Customer into) {
        return mayChange(speaker, from)
                && (mayChange(speaker, into)
                        || (isOnlyOf(speaker, from, customers.idsOf(from)) && resembling.are(from, into)));
    }

    private boolean isOnlyOf(Speaker speaker, Customer customer, Set<UUID> ids) {
        return customer.createdBy().equals(speaker.member())
                && Set.of(speaker.member()).containsAll(history.people(speaker.org(), ids));
    }
}
