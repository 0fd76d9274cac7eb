package io.salesbell.target.metric;

import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Visits to new customers: nobody in the organization had a visit, follow-up, lead or deal with the customer, under any
 * of its names, in the 12 months before that day; of the day's visits the first that was recorded counts, whatever the order
 * they were sent in, as its answer said.
 */
@Configuration(proxyBeanMethods = false)
class NewCustomerVisitsMetric {
    private static final String NEW_VISITS = """
            with made as (
                select v.*, c.canonical_id, c.name as customer, v.occurred_on - interval '12 months' as since
                from counted_visit v join customer c on c.org_id = v.org_id and c.id = v.customer_id
                where v.org_id = :org and v.member_id = any(:members) and v.occurred_on between :from and :to),
            new_visit as (
                select m.* from made m
                where not exists (select 1 from customer k
                        join counted_visit r on r.org_id = k.org_id and r.customer_id = k.id
                        where k.org_id = m.org_id and k.canonical_id = m.canonical_id and r.occurred_on >= m.since
                            and (r.occurred_on, r.id) < (m.occurred_on, m.id))
                    and not exists (select 1 from customer k
                        join counted_follow_up r on r.org_id = k.org_id and r.customer_id = k.id
                        where k.org_id = m.org_id and k.canonical_id = m.canonical_id
                            and r.occurred_on >= m.since and r.occurred_on < m.occurred_on)
                    and not exists (select 1 from customer k
                        join current_lead r on r.org_id = k.org_id and r.customer_id = k.id
                        where k.org_id = m.org_id and k.canonical_id = m.canonical_id
                            and r.occurred_on >= m.since and r.occurred_on < m.occurred_on)
                    and not exists (select 1 from customer k
                        join deal r on r.org_id = k.org_id and r.customer_id = k.id and r.voided_at is null
                        where k.org_id = m.org_id and k.canonical_id = m.canonical_id
                            and r.occurred_on >= m.since and r.occurred_on < m.occurred_on))
            """;
    private static final String VALUES = NEW_VISITS + """
            select member_id, count(*) from new_visit group by member_id
            """;
    private static final String EVIDENCE = NEW_VISITS + """
            select 'V' || number as ref, occurred_on as day, customer, typed, link, null as adds
            from new_visit order by occurred_at desc, id desc limit :most
            """;

    @Bean
    Metric visitsToNewCustomers(RecordQueries queries) {
        return new StatementMetric(
                queries, "new-customer-visits", Metric.Unit.COUNT, Period.Kind.WEEK, VALUES, EVIDENCE);
    }
}
