package io.salesbell.target.metric;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Evidence;
import io.salesbell.target.Measure;
import io.salesbell.target.Metric;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits made: every visit that was not taken back, by the member's local day. */
@Component
class VisitsMetric implements Metric {
    private final JdbcClient jdbc;

    VisitsMetric(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
    public Map<MemberId, Measure> measure(OrgId org, Collection<MemberId> members, Period period) {
        Map<MemberId, Measure> measures = new HashMap<>();
        members.forEach(member -> measures.put(member, Measure.of(0)));
        jdbc.sql("""
                select member_id, count(*) from counted_visit
                where org_id = :org and member_id = any(:members) and occurred_on between :from and :to
                group by member_id
                """)
                .param("org", org.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("from", period.from())
                .param("to", period.to())
                .query(row -> {
                    measures.put(new MemberId(row.getObject(1, UUID.class)), Measure.of(row.getLong(2)));
                });
        return measures;
    }

    @Override
    public List<Evidence> evidence(OrgId org, MemberId member, Period period, int most) {
        return jdbc.sql("""
                select v.number, v.occurred_on, c.name, v.typed, v.link from counted_visit v
                join customer c on c.org_id = v.org_id and c.id = v.customer_id
                where v.org_id = :org and v.member_id = :member and v.occurred_on between :from and :to
                order by v.occurred_at desc, v.id desc limit :most
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("from", period.from())
                .param("to", period.to())
                .param("most", most)
                .query((row, index) -> new Evidence(
                        "V" + row.getLong(1),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        null,
                        row.getString(5)))
                .list();
    }
}
