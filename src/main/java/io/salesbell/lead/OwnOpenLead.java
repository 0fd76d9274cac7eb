package io.salesbell.lead;

import io.salesbell.customer.OwnLead;
import org.springframework.stereotype.Component;

/** Of several open leads the one touched last; a parked one only when none is open. */
@Component
class OwnOpenLead implements OwnLead {
    static final String SELECT = """
                select l.id from current_lead l
                join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                where l.org_id = :org and l.customer_id = any(:ids) and l.state in ('open', 'parked')
                    and a.member_id = :member
                order by l.state, l.last_touch_at desc, l.id desc limit 1
            """;

    @Override
    public String select() {
        return SELECT;
    }
}
