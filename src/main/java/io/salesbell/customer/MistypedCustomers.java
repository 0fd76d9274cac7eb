package io.salesbell.customer;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Customers that came into being by a slip: once the record that made one is taken back and nothing else refers to it,
 * its name is free again and nobody is offered it. The row stays for the voided record.
 */
@Service
public class MistypedCustomers {
    private final JdbcClient jdbc;
    private final Journal journal;

    MistypedCustomers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** Forgets the customer if the actor made it at that moment and no record that stands needs it. */
    public void forget(Actor actor, Customer customer, Instant madeAt, Instant now) {
        int forgotten = jdbc.sql("""
                update customer c set name_key = '~' || c.id, core_key = null, voided_at = :now, version = version + 1
                where c.org_id = :org and c.id = :id and c.canonical_id = c.id and c.created_by = :actor
                    and c.created_at = :made and c.voided_at is null
                    and not exists (select 1 from counted_visit where org_id = :org and customer_id = :id)
                    and not exists (select 1 from counted_follow_up where org_id = :org and customer_id = :id)
                    and not exists (select 1 from current_lead where org_id = :org and customer_id = :id)
                    and not exists (select 1 from deal where org_id = :org and customer_id = :id and voided_at is null)
                    and not exists (select 1 from customer_alias where org_id = :org and customer_id = :id)
                    and not exists (select 1 from customer_change
                        where org_id = :org and (customer_id = :id or into_id = :id))
                    and not exists (select 1 from customer o where o.org_id = :org and o.canonical_id = :id and o.id <> :id)
                """)
                .param("org", actor.org().value())
                .param("id", customer.id())
                .param("actor", actor.member().value())
                .param("made", Timestamp.from(madeAt))
                .param("now", Timestamp.from(now))
                .update();
        if (forgotten == 1) {
            Map<String, Object> payload = Map.of("name", customer.name());
            journal.append(new Change(actor, now, "customer.voided", "customer", customer.id(), payload));
        }
    }
}
