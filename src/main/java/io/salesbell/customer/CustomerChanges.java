package io.salesbell.customer;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kept merges and renamings. */
@Component
class CustomerChanges {
    private final JdbcClient jdbc;

    CustomerChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(OrgId org, CustomerChange change) {
        jdbc.sql("""
                insert into customer_change (org_id, id, kind, customer_id, into_id, moved_ids, old_name, new_name,
                    member_id, at)
                values (:org, :id, :kind, :customer, :into, :moved, :old, :new, :by, :at)
                """)
                .param("org", org.value())
                .param("id", change.id())
                .param("kind", change.kind().name().toLowerCase(Locale.ROOT))
                .param("customer", change.customer())
                .param("into", change.into())
                .param("moved", change.moved().toArray(UUID[]::new))
                .param("old", change.oldName())
                .param("new", change.newName())
                .param("by", change.by().value())
                .param("at", Timestamp.from(change.at()))
                .update();
    }

    /** The newest change of that kind to the customer that was not undone. */
    Optional<CustomerChange> standing(OrgId org, UUID customer, CustomerChange.Kind kind) {
        return jdbc.sql("""
                select * from customer_change
                where org_id = ? and customer_id = ? and kind = ? and undone_at is null order by at desc, id desc limit 1
                """)
                .params(org.value(), customer, kind.name().toLowerCase(Locale.ROOT))
                .query(CustomerChanges::read)
                .optional();
    }

    /** The change while it stands; empty once undone. */
    Optional<CustomerChange> standing(OrgId org, UUID change) {
        return jdbc.sql("select * from customer_change where org_id = ? and id = ? and undone_at is null")
                .params(org.value(), change)
                .query(CustomerChanges::read)
                .optional();
    }

    /** What each of them stands for by the merges that were not undone, itself where there is none. */
    Map<UUID, UUID> standFor(OrgId org, Collection<UUID> customers) {
        Map<UUID, UUID> canonical = new HashMap<>();
        jdbc.sql("""
                with recursive way (id, at, depth) as (
                    select id, id, 0 from unnest(?::uuid[]) id
                    union all
                    select w.id, c.into_id, w.depth + 1 from way w join customer_change c
                        on c.org_id = ? and c.customer_id = w.at and c.kind = 'merge' and c.undone_at is null
                        and w.depth < 100)
                select id, at from way order by depth
                """).params(customers.toArray(UUID[]::new), org.value()).query(row -> {
            canonical.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
        });
        return canonical;
    }

    /** Marks it undone; false when somebody was faster. */
    boolean undone(OrgId org, UUID change, Instant at) {
        return jdbc.sql("update customer_change set undone_at = ? where org_id = ? and id = ? and undone_at is null")
                        .params(Timestamp.from(at), org.value(), change)
                        .update()
                == 1;
    }

    /** Remembers that a name means the customer. */
    void remember(OrgId org, UUID id, UUID customer, String name) {
        jdbc.sql("""
                insert into customer_alias (org_id, id, customer_id, name, name_key) values (?, ?, ?, ?, ?)
                on conflict (org_id, name_key) do update set customer_id = excluded.customer_id, name = excluded.name
                """).params(org.value(), id, customer, name, NameKey.of(name)).update();
    }

    void forget(OrgId org, UUID customer, String name) {
        jdbc.sql("delete from customer_alias where org_id = ? and customer_id = ? and name_key = ?")
                .params(org.value(), customer, NameKey.of(name))
                .update();
    }

    private static CustomerChange read(ResultSet row, int index) throws SQLException {
        return new CustomerChange(
                row.getObject("id", UUID.class),
                CustomerChange.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getObject("customer_id", UUID.class),
                row.getObject("into_id", UUID.class),
                Arrays.asList((UUID[]) row.getArray("moved_ids").getArray()),
                row.getString("old_name"),
                row.getString("new_name"),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getTimestamp("at").toInstant());
    }
}
