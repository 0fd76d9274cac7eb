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

/** Contacts with leads: every follow-up that was not taken back, reached or not, by the member's local day. */
@Component
class FollowUpsMetric implements Metric {
    private static final String VALUES = """
            select member_id, count(*) from counted_follow_up
            where org_id = :org and member_id = any(:members) and occurred_on between :from and :to
            group by member_id
            """;
    private static final String EVIDENCE = """
            select 'F' || f.number as ref, f.occurred_on as day, c.name as customer, f.typed, f.link, null as adds
            from counted_follow_up f join customer c on c.org_id = f.org_id and c.id = f.customer_id
            where f.org_id = :org and f.member_id = any(:members) and f.occurred_on between :from and :to
            order by f.occurred_at desc, f.id desc limit :most
            """;

    private final RecordQueries queries;

    FollowUpsMetric(RecordQueries queries) {
        this.queries = queries;
    }

    @Override
    public String key() {
        return "follow-ups";
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
