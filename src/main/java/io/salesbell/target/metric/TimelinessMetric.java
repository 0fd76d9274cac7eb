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
 * Leads answered in time, of those received from others: answered in time ÷ (answered + deadline passed), by the day
 * received. Leads one created, invalid ones and those handed on before the deadline are left out.
 */
@Component
class TimelinessMetric implements Metric {
    private static final String RECEIVED = """
            with received as (
                select a.member_id, a.id, a.assigned_at, a.assigned_on, l.number, l.customer_id, l.typed, l.link, l.org_id,
                    case when a.first_touch_at <= a.deadline_at then 1 else 0 end as in_time
                from lead_assignment a join current_lead l on l.org_id = a.org_id and l.id = a.lead_id
                where a.org_id = :org and a.member_id = any(:members) and a.assigned_on between :from and :to
                    and a.source in ('colleague', 'system') and l.state <> 'invalid'
                    and (a.first_touch_at is not null or a.deadline_at <= least(coalesce(a.ended_at, :now), :now)))
            """;
    private static final String VALUES = RECEIVED + """
            select member_id, round(100.0 * sum(in_time) / count(*), 6) from received group by member_id
            """;
    private static final String EVIDENCE = RECEIVED + """
            select 'L' || r.number as ref, r.assigned_on as day, c.name as customer, r.typed, r.link, r.in_time as adds
            from received r join customer c on c.org_id = r.org_id and c.id = r.customer_id
            order by r.assigned_at desc, r.id desc limit :most
            """;

    private final RecordQueries queries;

    TimelinessMetric(RecordQueries queries) {
        this.queries = queries;
    }

    @Override
    public String key() {
        return "timeliness";
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
