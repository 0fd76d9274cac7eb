package io.salesbell.target.metric;

import io.salesbell.record.RecordKind;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Evidence;
import io.salesbell.target.Measure;
import io.salesbell.target.Metric;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A metric that two statements answer: {@code values} by member, and {@code records} behind one member's value;
 * {@link RecordQueries} says what they name and select. A percentage is absent where there is nothing to divide by.
 */
record StatementMetric(
        RecordQueries queries,
        String key,
        Unit unit,
        Period.Kind ownPeriod,
        String values,
        String records,
        @Nullable CountKind one)
        implements Metric {
    private static final String COUNTED = """
            select member_id, count(*) from %s
            where org_id = :org and member_id = any(:members) and occurred_on between :from and :to
            group by member_id
            """;
    private static final String COUNTED_RECORDS = """
            select '%s' || r.number as ref, r.occurred_on as day, c.name as customer, r.typed, r.link, null as adds
            from %s r join customer c on c.org_id = r.org_id and c.id = r.customer_id
            where r.org_id = :org and r.member_id = any(:members) and r.occurred_on between :from and :to
            order by r.occurred_at desc, r.id desc limit :most
            """;
    private static final String SHARE = """
            select member_id, round(100.0 * sum(hit) / count(*), 6) from one group by member_id
            """;
    private static final String SHARE_RECORDS = """
            select 'L' || r.number as ref, r.day, c.name as customer, r.typed, r.link, r.hit as adds
            from one r join customer c on c.org_id = r.org_id and c.id = r.customer_id
            order by r.at desc, r.id desc limit :most
            """;

    StatementMetric(
            RecordQueries queries, String key, Unit unit, Period.Kind ownPeriod, String values, String records) {
        this(queries, key, unit, ownPeriod, values, records, null);
    }

    /** A week's number of the records in that view, each of them one. */
    static Metric count(RecordQueries queries, String key, String view, RecordKind kind) {
        return new StatementMetric(
                queries,
                key,
                Unit.COUNT,
                Period.Kind.WEEK,
                COUNTED.formatted(view),
                COUNTED_RECORDS.formatted(kind.letter(), view),
                new CountKind(view));
    }

    /**
     * The month's percentage of leads that are a hit. {@code leads} selects {@code member_id, org_id, id, number,
     * customer_id, typed, link, day, at} and {@code hit}, 1 or 0.
     */
    static Metric share(RecordQueries queries, String key, String leads) {
        String one = "with one as (" + leads + ") ";
        return new StatementMetric(queries, key, Unit.PERCENT, Period.Kind.MONTH, one + SHARE, one + SHARE_RECORDS);
    }

    @Override
    public Map<MemberId, Measure> measure(OrgId org, Collection<MemberId> members, Period period) {
        return unit == Unit.PERCENT
                ? queries.ratios(values, org, members, period)
                : queries.totals(values, org, members, period);
    }

    @Override
    public Supplier<Measure> ask(OrgId org, MemberId member, Period period) {
        return one == null ? Metric.super.ask(org, member, period) : queries.ask(one, org, member, period);
    }

    @Override
    public List<Evidence> evidence(OrgId org, MemberId member, Period period, int most) {
        return queries.evidence(records, org, member, period, most);
    }
}
