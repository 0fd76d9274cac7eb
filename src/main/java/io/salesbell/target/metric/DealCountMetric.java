package io.salesbell.target.metric;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Evidence;
import io.salesbell.target.Measure;
import io.salesbell.target.Metric;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Deals that count, by their day, for each member with a share; several to one customer on one day are one. */
@Component
class DealCountMetric implements Metric {
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

    private final RecordQueries queries;

    DealCountMetric(RecordQueries queries) {
        this.queries = queries;
    }

    @Override
    public String key() {
        return "deal-count";
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public Map<MemberId, Measure> measure(OrgId org, Collection<MemberId> members, Period period) {
        return queries.totals(VALUES, org, members, period);
    }

    @Override
    public List<Evidence> evidence(OrgId org, MemberId member, Period period, int most) {
        return queries.evidence(EVIDENCE, org, member, period, most);
    }
}
