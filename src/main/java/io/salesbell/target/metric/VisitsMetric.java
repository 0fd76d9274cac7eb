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

/** Visits made: every visit that was not taken back, by the member's local day. */
@Component
class VisitsMetric implements Metric {
    private static final String VALUES = """
            select member_id, count(*) from counted_visit
            where org_id = :org and member_id = any(:members) and occurred_on between :from and :to
            group by member_id
            """;
    private static final String EVIDENCE = """
            select 'V' || v.number as ref, v.occurred_on as day, c.name as customer, v.typed, v.link, null as adds
            from counted_visit v join customer c on c.org_id = v.org_id and c.id = v.customer_id
            where v.org_id = :org and v.member_id = any(:members) and v.occurred_on between :from and :to
            order by v.occurred_at desc, v.id desc limit :most
            """;

    private final RecordQueries queries;

    VisitsMetric(RecordQueries queries) {
        this.queries = queries;
    }

    @Override
    public String key() {
        return "visits";
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public Period.Kind ownPeriod() {
        return Period.Kind.WEEK;
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
