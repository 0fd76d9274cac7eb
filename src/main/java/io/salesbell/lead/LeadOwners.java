package io.salesbell.lead;

import io.salesbell.customer.CustomerOwner;
import org.springframework.stereotype.Component;

/** Whoever has a customer's open lead looks after the customer; of several the one touched last. */
@Component
class LeadOwners implements CustomerOwner {
    @Override
    public int order() {
        return 1;
    }

    @Override
    public String select() {
        return """
                select a.member_id from current_lead l
                join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                where l.org_id = :org and l.customer_id = any(:ids) and l.state in ('open', 'parked')
                order by l.state, l.last_touch_at desc, l.id desc limit 1
                """;
    }
}
