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

/** Leads won, of those closed: won ÷ (won + lost), by the day of closing, for whoever owned the lead then. */
@Component
class ConversionMetric implements Metric {
    private static final String CLOSED = """
            with closed as (
                select a.member_id, l.id, l.org_id, l.number, l.customer_id, l.closed_on, l.closed_at, l.typed, l.link,
                    case when l.state = 'won' then 1 else 0 end as won
                from current_lead l join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id
                where l.org_id = :org and l.closed_on between :from and :to and l.state in ('won', 'lost')
                    and a.member_id = any(:members) and a.assigned_at <= l.closed_at
                    and not exists (select 1 from lead_assignment b where b.org_id = a.org_id and b.lead_id = a.lead_id
                        and b.assigned_at <= l.closed_at and (b.assigned_at, b.id) > (a.assigned_at, a.id)))
            """;
    private static final String VALUES = CLOSED + """
            select member_id, round(100.0 * sum(won) / count(*), 6) from closed group by member_id
            """;
    private static final String EVIDENCE = CLOSED + """
            select 'L' || r.number as ref, r.closed_on as day, c.name as customer, r.typed, r.link, r.won as adds
            from closed r join customer c on c.org_id = r.org_id and c.id = r.customer_id
            order by r.closed_at desc, r.id desc limit :most
            """;

    private final RecordQueries queries;

    ConversionMetric(RecordQueries queries) {
        this.queries = queries;
    }

    @Override
    public String key() {
        return "conversion";
    }

    @Override
    public Unit unit() {
        return Unit.PERCENT;
    }

    @Override
    public Map<MemberId, Measure> measure(OrgId org, Collection<MemberId> members, Period period) {
        return queries.ratios(VALUES, org, members, period);
    }

    @Override
    public List<Evidence> evidence(OrgId org, MemberId member, Period period, int most) {
        return queries.evidence(EVIDENCE, org, member, period, most);
    }
}
