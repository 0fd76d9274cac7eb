package io.salesbell.lead;

import io.salesbell.customer.CustomerOwner;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever has a customer's open lead looks after the customer; of several the one touched last. */
@Component
class LeadOwners implements CustomerOwner {
    private final JdbcClient jdbc;

    LeadOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public Optional<MemberId> ownerOf(OrgId org, Set<UUID> ids) {
        return jdbc.sql("""
                        select a.member_id from current_lead l
                        join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                        where l.org_id = :org and l.customer_id = any(:ids) and l.state in ('open', 'parked')
                        order by l.state, l.last_touch_at desc, l.id desc limit 1
                        """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .optional();
    }
}
