package io.salesbell.target.metric;

import io.salesbell.target.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Leads won, of those closed: won ÷ (won + lost), by the day of closing, for whoever owned the lead then. */
@Configuration(proxyBeanMethods = false)
class ConversionMetric {
    private static final String LEADS = """
            select a.member_id, l.id, l.org_id, l.number, l.customer_id, l.typed, l.link, l.closed_on as day,
                l.closed_at as at, case when l.state = 'won' then 1 else 0 end as hit
            from current_lead l join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id
            where l.org_id = :org and l.closed_on between :from and :to and l.state in ('won', 'lost')
                and a.member_id = any(:members) and a.assigned_at <= l.closed_at
                and not exists (select 1 from lead_assignment b where b.org_id = a.org_id and b.lead_id = a.lead_id
                    and b.assigned_at <= l.closed_at and (b.assigned_at, b.id) > (a.assigned_at, a.id))
            """;

    @Bean
    Metric leadsWonOfClosed(RecordQueries queries) {
        return StatementMetric.share(queries, "conversion", LEADS);
    }
}
