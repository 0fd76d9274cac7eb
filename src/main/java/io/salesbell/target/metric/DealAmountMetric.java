package io.salesbell.target.metric;

import io.salesbell.shared.Period;
import io.salesbell.target.Metric;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Money from deals that count: each entry by its own day, each member's share of it, in the organization's currency.
 */
@Configuration(proxyBeanMethods = false)
class DealAmountMetric {
    private static final String VALUES = """
            select s.member_id, sum(e.org_amount * s.percent * 0.01)
            from deal_entry e join counted_deal d on d.org_id = e.org_id and d.id = e.deal_id
            join deal_share s on s.org_id = d.org_id and s.deal_id = d.id
            where e.org_id = :org and e.occurred_on between :from and :to and s.member_id = any(:members)
            group by s.member_id
            """;
    private static final String EVIDENCE = """
            select 'D' || d.number as ref, e.occurred_on as day, c.name as customer, d.typed, d.link,
                e.org_amount * s.percent * 0.01 as adds
            from deal_entry e join counted_deal d on d.org_id = e.org_id and d.id = e.deal_id
            join deal_share s on s.org_id = d.org_id and s.deal_id = d.id
            join customer c on c.org_id = d.org_id and c.id = d.customer_id
            where e.org_id = :org and e.occurred_on between :from and :to and s.member_id = any(:members)
            order by e.occurred_on desc, d.occurred_at desc, e.id desc limit :most
            """;

    @Bean
    Metric moneyFromDeals(RecordQueries queries) {
        return new StatementMetric(queries, "deal-amount", Metric.Unit.MONEY, Period.Kind.MONTH, VALUES, EVIDENCE);
    }
}
