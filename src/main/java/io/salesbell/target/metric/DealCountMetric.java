package io.salesbell.target.metric;

import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deals that count, by their day, for each member with a share; several to one customer on one day are one. */
@Configuration(proxyBeanMethods = false)
class DealCountMetric {
    private static final String VALUES = """
            select s.member_id, count(distinct (c.canonical_id, d.occurred_on))
            from counted_deal d join deal_share s on s.org_id = d.org_id and s.deal_id = d.id
            join customer c on c.org_id = d.org_id and c.id = d.customer_id
            where d.org_id = :org and d.occurred_on between :from and :to and s.member_id = any(:members)
            group by s.member_id
            """;
    private static final String EVIDENCE = """
            select 'D' || d.number as ref, d.occurred_on as day, c.name as customer, d.typed, d.link,
                case when row_number() over (partition by c.canonical_id, d.occurred_on order by d.occurred_at, d.id) = 1
                    then 1 else 0 end as adds
            from counted_deal d join deal_share s on s.org_id = d.org_id and s.deal_id = d.id
            join customer c on c.org_id = d.org_id and c.id = d.customer_id
            where d.org_id = :org and d.occurred_on between :from and :to and s.member_id = any(:members)
            order by d.occurred_at desc, d.id desc limit :most
            """;

    @Bean
    Metric dealsWon(RecordQueries queries) {
        return new StatementMetric(queries, "deal-count", Metric.Unit.COUNT, Period.Kind.MONTH, VALUES, EVIDENCE);
    }
}
