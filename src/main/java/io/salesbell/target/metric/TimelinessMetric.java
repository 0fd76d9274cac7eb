package io.salesbell.target.metric;

import io.salesbell.target.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Leads answered in time, of those received from others: answered in time ÷ (answered + deadline passed), by the day
 * received. Leads one created, invalid ones and those handed on before the deadline are left out. A deadline is none while its
 * clock stands: whatever is answered then is in time, and nothing passes.
 */
@Configuration(proxyBeanMethods = false)
class TimelinessMetric {
    private static final String LEADS = """
            select a.member_id, a.id, l.org_id, l.number, l.customer_id, l.typed, l.link, a.assigned_on as day,
                a.assigned_at as at, case when a.first_touch_at is null or a.first_touch_at > a.deadline_at then 0 else 1 end as hit
            from lead_assignment a join current_lead l on l.org_id = a.org_id and l.id = a.lead_id
            where a.org_id = :org and a.member_id = any(:members) and a.assigned_on between :from and :to
                and a.source in ('colleague', 'system') and l.state <> 'invalid'
                and (a.first_touch_at is not null or a.deadline_at <= least(coalesce(a.ended_at, :now), :now))
            """;

    @Bean
    Metric leadsAnsweredInTime(RecordQueries queries) {
        return StatementMetric.share(queries, "timeliness", LEADS);
    }
}
