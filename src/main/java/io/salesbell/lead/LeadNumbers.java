package io.salesbell.lead;

import io.salesbell.chat.Vocabulary;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the grammar whose lead a number is, for who types it where a customer is expected. */
@Component
class LeadNumbers implements Vocabulary {
    private final JdbcClient jdbc;

    LeadNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> customerOfLead(OrgId org, long number) {
        return jdbc.sql("""
                select c.name from current_lead l
                join customer o on o.org_id = l.org_id and o.id = l.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where l.org_id = ? and l.number = ?
                """).params(org.value(), number).query(String.class).optional();
    }

    @Override
    public Optional<MemberId> ownerOfLead(OrgId org, long number) {
        return jdbc.sql("""
                select a.member_id from current_lead l
                join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                where l.org_id = ? and l.number = ?
                """)
                .params(org.value(), number)
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }
}
