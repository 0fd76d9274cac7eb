package io.salesbell.customer;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Members;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes two customers one: records keep their own customer, which from then on stands for the other. */
@Service
public class Merging {
    static final String MERGED = "customer.merged";

    private final CustomerRows rows;
    private final Customers customers;
    private final CustomerChanges changes;
    private final CustomerRights rights;
    private final Members members;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Merging(
            CustomerRows rows,
            Customers customers,
            CustomerChanges changes,
            CustomerRights rights,
            Members members,
            Journal journal,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.customers = customers;
        this.changes = changes;
        this.rights = rights;
        this.members = members;
        this.journal = journal;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses what can't or mustn't be merged; {@code typed} is the name that should vanish, as typed. */
    public void check(Speaker speaker, String typed, Customer from, Customer into) {
        if (from.id().equals(into.id())) {
            throw alreadyOne(speaker.org(), typed, into);
        }
        if (!rights.mayMerge(speaker, from, into)) {
            throw new UserMistake("customer.merge.not-yours", from.name(), into.name());
        }
    }

    @Transactional
    public void merge(Speaker speaker, Actor actor, String typed, Customer from, Customer into) {
        check(speaker, typed, from, into);
        lock(from, into);
        Instant now = clock.instant();
        events.publishEvent(new CustomersJoined(actor, customers.idsOf(from), into));
        List<Customer> moving = rows.findByOrgIdAndCanonicalId(from.org().value(), from.id());
        for (Customer moved : moving) {
            moved.standFor(into.id());
            rows.saveAndFlush(moved);
        }
        CustomerChange change = new CustomerChange(
                Ids.next(),
                CustomerChange.Kind.MERGE,
                from.id(),
                into.id(),
                moving.stream().map(Customer::id).toList(),
                from.name(),
                into.name(),
                actor.member(),
                now);
        changes.keep(from.org(), change);
        journal.append(new Change(
                actor,
                change.at(),
                MERGED,
                "customer",
                from.id(),
                Map.of("change", change.id(), "from", from.name(), "to", into.name(), "toCustomer", into.id())));
    }

    /** Sets what was moved back on its own feet; what was merged further meanwhile stays where it is. */
    void takeBack(Actor actor, CustomerChange change) {
        for (UUID id : change.moved()) {
            rows.findByOrgIdAndId(actor.org().value(), id).ifPresent(moved -> {
                moved.standFor(change.customer());
                rows.saveAndFlush(moved);
            });
        }
        Customer into = customers.current(actor.org(), Objects.requireNonNull(change.into()));
        events.publishEvent(
                new CustomersParted(actor, customers.current(actor.org(), change.customer()), into, change.at()));
    }

    /** Two merges at once must not make a circle: both customers are held, and must still stand for themselves. */
    private void lock(Customer from, Customer into) {
        List<Boolean> standing = jdbc.sql("""
                select canonical_id = id from customer where org_id = :org and id in (:from, :into)
                order by id for update
                """)
                .param("org", from.org().value())
                .param("from", from.id())
                .param("into", into.id())
                .query(Boolean.class)
                .list();
        if (standing.size() != 2 || standing.contains(false)) {
            throw new OptimisticLockingFailureException("merged meanwhile: " + from.id() + ", " + into.id());
        }
    }

    private UserMistake alreadyOne(OrgId org, String typed, Customer into) {
        Optional<CustomerChange> before = rows.findByOrgIdAndNameKey(org.value(), NameKey.of(typed))
                .flatMap(carrier -> changes.standing(org, carrier.id(), CustomerChange.Kind.MERGE));
        return before.map(change -> new UserMistake(
                        "customer.merge.already",
                        change.oldName(),
                        into.name(),
                        Text.person(change.by(), members.get(org, change.by()).name()),
                        change.at()))
                .orElseGet(() -> new UserMistake("customer.merge.same", into.name()));
    }
}
