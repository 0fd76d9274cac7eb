package io.salesbell.customer;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The organization's customers by name. */
@Service
public class Customers {
    private final CustomerRows rows;
    private final JdbcClient jdbc;
    private final Journal journal;

    Customers(CustomerRows rows, JdbcClient jdbc, Journal journal) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** A customer and whether this name made it. */
    public record Named(Customer customer, boolean created) {}

    public Customer get(OrgId org, UUID id) {
        return rows.findByOrgIdAndId(org.value(), id).orElseThrow();
    }

    /** The customer that this one is today: itself, or what it was merged into. */
    public Customer current(OrgId org, UUID id) {
        Customer customer = get(org, id);
        return customer.canonicalId().equals(id) ? customer : get(org, customer.canonicalId());
    }

    /** The customer's own id and those of all that were merged into it: records keep the one they were logged under. */
    public Set<UUID> idsOf(Customer customer) {
        return Set.copyOf(jdbc.sql("select id from customer where org_id = :org and canonical_id = :id")
                .param("org", customer.org().value())
                .param("id", customer.canonicalId())
                .query(UUID.class)
                .list());
    }

    /** The names of what was merged into it and the names it had. */
    public List<String> otherNames(Customer customer) {
        return jdbc.sql("""
                select name from customer where org_id = :org and canonical_id = :id and id <> :id
                union
                select a.name from customer_alias a join customer c on c.org_id = a.org_id and c.id = a.customer_id
                where a.org_id = :org and c.canonical_id = :id
                order by name
                """)
                .param("org", customer.org().value())
                .param("id", customer.id())
                .query(String.class)
                .list();
    }

    /** The customer of exactly this name, however it is written, or of a short form that was remembered. */
    public Optional<Customer> named(OrgId org, String name) {
        return rows.named(org.value(), NameKey.of(name));
    }

    /**
     * Which of those that are this customer today carries the very name: a record is kept under it, so that undoing a merge
     * takes it along.
     */
    public UUID keptUnder(Customer customer, String typed) {
        String key = NameKey.of(CustomerName.of(typed));
        return NameKey.of(customer.name()).equals(key)
                ? customer.id()
                : rows.findByOrgIdAndNameKey(customer.org().value(), key)
                        .filter(carrier -> carrier.canonicalId().equals(customer.canonicalId()))
                        .map(Customer::id)
                        .orElse(customer.id());
    }

    /** The customer that carries this very name, also when it was merged into another. */
    Optional<Customer> carrying(OrgId org, String name) {
        return rows.findByOrgIdAndNameKey(org.value(), NameKey.of(name));
    }

    /** Customers whose names start like this, the shortest first. */
    public List<Customer> starting(OrgId org, String start, int most) {
        String key = NameKey.of(start).replace("\\", "").replace("%", "").replace("_", "");
        return key.isEmpty() ? List.of() : rows.starting(org.value(), key, most);
    }

    /** Customers in whose names it stands further on, the earliest first. */
    List<Customer> containing(OrgId org, String part, int most) {
        String key = NameKey.of(part);
        return key.isEmpty() || most <= 0 ? List.of() : rows.containing(org.value(), key, most);
    }

    /** The customer of this name, made now if there is none; two people at once make one. */
    public Named resolve(Actor actor, String typed, Instant at, LocalDate on) {
        String name = CustomerName.of(typed);
        Optional<Customer> known = named(actor.org(), name);
        return known.map(customer -> new Named(customer, false)).orElseGet(() -> create(actor, name, at, on));
    }

    private Named create(Actor actor, String name, Instant at, LocalDate on) {
        UUID id = Ids.next();
        int made = jdbc.sql("""
                insert into customer (org_id, id, name, name_key, core_key, canonical_id, created_by, created_at,
                    created_on, version)
                values (:org, :id, :name, :key, :core, :id, :by, :at, :on, 0) on conflict (org_id, name_key) do nothing
                """)
                .param("org", actor.org().value())
                .param("id", id)
                .param("name", name)
                .param("key", NameKey.of(name))
                .param("core", CompanyName.storedCore(name))
                .param("by", actor.member().value())
                .param("at", Timestamp.from(at))
                .param("on", on)
                .update();
        if (made == 1) {
            journal.append(new Change(actor, at, "customer.created", "customer", id, Map.of("name", name)));
        }
        return new Named(named(actor.org(), name).orElseThrow(), made == 1);
    }
}
