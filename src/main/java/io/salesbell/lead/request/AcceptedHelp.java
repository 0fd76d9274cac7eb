package io.salesbell.lead.request;

import io.salesbell.customer.CustomerHelpers;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Help that was asked for and accepted. */
@Component
class AcceptedHelp implements CustomerHelpers {
    private final JdbcClient jdbc;

    AcceptedHelp(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<MemberId> of(OrgId org, Set<UUID> ids, MemberId owner) {
        return Set.copyOf(jdbc.sql("""
                select distinct member_id from customer_request where org_id = :org and customer_id = any(:ids)
                    and owner_id = :owner and kind = 'help' and state = 'accepted'
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("owner", owner.value())
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .list());
    }
}
