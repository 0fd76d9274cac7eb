package io.salesbell.customer;

import io.salesbell.record.RecordKind;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the records of every kind say of a customer, by the columns they share; taken-back records say nothing. */
@Service
public class CustomerHistory {
    private final JdbcClient jdbc;

    CustomerHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many records of each kind there are; kinds without any are left out. */
    public Map<RecordKind, Integer> counts(OrgId org, Set<UUID> ids) {
        Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
        jdbc.sql("""
                select 'V', count(*) from counted_visit where org_id = :org and customer_id = any(:ids)
                union all
                select 'L', count(*) from current_lead where org_id = :org and customer_id = any(:ids)
                union all
                select 'F', count(*) from counted_follow_up where org_id = :org and customer_id = any(:ids)
                union all
                select 'D', count(*) from deal
                where org_id = :org and customer_id = any(:ids) and voided_at is null
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    int count = row.getInt(2);
                    if (count > 0) {
                        RecordKind.of(row.getString(1)).ifPresent(kind -> counts.put(kind, count));
                    }
                });
        return counts;
    }

    /** Everybody who has a record of the customer or ever had a lead of it. */
    public Set<MemberId> people(OrgId org, Set<UUID> ids) {
        return Set.copyOf(jdbc.sql("""
                select member_id from counted_visit where org_id = :org and customer_id = any(:ids)
                union
                select member_id from counted_follow_up where org_id = :org and customer_id = any(:ids)
                union
                select member_id from deal where org_id = :org and customer_id = any(:ids) and voided_at is null
                union
                select a.member_id from current_lead l
                join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id
                where l.org_id = :org and l.customer_id = any(:ids)
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .list());
    }

    /** When the member last visited or reached the customer. */
    public Optional<Instant> lastContact(OrgId org, Set<UUID> ids, MemberId member) {
        return jdbc.sql("""
                select occurred_at from counted_visit
                where org_id = :org and customer_id = any(:ids) and member_id = :member
                union all
                select occurred_at from counted_follow_up
                where org_id = :org and customer_id = any(:ids) and member_id = :member and outcome = 'reached'
                order by 1 desc limit 1
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("member", member.value())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }
}
