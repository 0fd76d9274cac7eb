package io.salesbell.deal;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Settings;
import io.salesbell.team.Settings.Setting;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long a customer is its owner's without a touch by them: visits, follow-ups, deals, and what they did with their
 * lead of it, which begins with its coming to them (product.md §2).
 */
@Component
class Protection {
    static final Setting<Integer> DAYS = new Setting<>("deal.protected-days", Integer.class, 90);

    private final JdbcClient jdbc;
    private final Settings settings;

    Protection(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    int days(OrgId org) {
        return settings.of(org, DAYS);
    }

    /** Whether the member had a lead or a deal with the customer of these ids by then. */
    boolean began(OrgId org, Set<UUID> ids, MemberId owner, Instant by) {
        return jdbc.sql("""
                select exists (select 1 from current_lead l join lead_assignment a on a.org_id = l.org_id
                            and a.lead_id = l.id
                        where l.org_id = :org and l.customer_id = any(:ids) and a.member_id = :owner
                            and a.assigned_at <= :by)
                    or exists (select 1 from counted_deal d join deal_share s on s.org_id = d.org_id and s.deal_id = d.id
                        where d.org_id = :org and d.customer_id = any(:ids) and s.member_id = :owner
                            and d.occurred_at <= :by)
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("owner", owner.value())
                .param("by", Timestamp.from(by))
                .query(Boolean.class)
                .single();
    }

    /** Whether the owner of the customer with these ids still holds it on that day. */
    boolean holds(OrgId org, Set<UUID> ids, MemberId owner, LocalDate day) {
        return jdbc.sql("""
                select exists (select 1 from counted_visit where org_id = :org and customer_id = any(:ids)
                        and member_id = :owner and occurred_on >= :since)
                    or exists (select 1 from counted_follow_up where org_id = :org and customer_id = any(:ids)
                        and member_id = :owner and occurred_on >= :since)
                    or exists (select 1 from counted_deal d join deal_share s on s.org_id = d.org_id and s.deal_id = d.id
                        where d.org_id = :org and d.customer_id = any(:ids) and s.member_id = :owner
                            and d.occurred_on >= :since)
                    or exists (select 1 from current_lead l join lead_assignment a on a.org_id = l.org_id
                            and a.lead_id = l.id and a.ended_at is null
                        where l.org_id = :org and l.customer_id = any(:ids) and a.member_id = :owner
                            and l.state in ('open', 'parked')
                            and (greatest(l.last_touch_at, a.assigned_at) >= :since or l.parked_until >= :day))
                """)
                .param("org", org.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("owner", owner.value())
                .param("since", day.minusDays(days(org)))
                .param("day", day)
                .query(Boolean.class)
                .single();
    }
}
