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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Sets what was moved back to where the merges that still stand leave it: what was merged further stays there. */
    void takeBack(Actor actor, CustomerChange change) {
        OrgId org = actor.org();
        UUID into = Objects.requireNonNull(change.into());
        hold(org, Stream.concat(change.moved().stream(), Stream.of(into)).toList());
        changes.standFor(org, change.moved())
                .forEach((id, canonical) -> rows.findByOrgIdAndId(org.value(), id)
                        .filter(moved -> !moved.canonicalId().equals(canonical))
                        .ifPresent(moved -> {
                            moved.standFor(canonical);
                            rows.saveAndFlush(moved);
                        }));
        events.publishEvent(new CustomersParted(
                actor, customers.current(org, change.customer()), customers.current(org, into), change.at()));
    }

    /** Two merges at once must not make a circle: both customers are held, and must still stand for themselves. */
    private void lock(Customer from, Customer into) {
        Set<UUID> standing = hold(from.org(), List.of(from.id(), into.id()));
        if (!standing.containsAll(List.of(from.id(), into.id()))) {
            throw new OptimisticLockingFailureException("merged meanwhile: " + from.id() + ", " + into.id());
        }
    }

    /** Holds these and all that stand for them, always in the same order; returns which stand for themselves. */
    private Set<UUID> hold(OrgId org, List<UUID> ids) {
        return jdbc
                .sql("""
                select id, canonical_id from customer
                where org_id = :org and (id = any(:ids) or canonical_id = any(:ids)) order by id for update
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> Map.entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .stream()
                .filter(held -> held.getKey().equals(held.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
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
