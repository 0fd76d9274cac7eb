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

/**
 * Money from deals that count: each entry by its own day, each member's share of it, in the organization's currency.
 */
@Component
class DealAmountMetric implements Metric {
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

    private final RecordQueries queries;

    DealAmountMetric(RecordQueries queries) {
        this.queries = queries;
    }

    @Override
    public String key() {
        return "deal-amount";
    }

    @Override
    public Unit unit() {
        return Unit.MONEY;
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
