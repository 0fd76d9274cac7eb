package io.salesbell.reminder.rule;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Measure;
import io.salesbell.target.Metrics;
import io.salesbell.target.Targets;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far members are in their week, read from the records for all of them at once. */
@Component
class WeekProgress {
    private static final String VISITS = "visits";
    private static final int WEEKS_LOOKED_BACK = 8;

    private final Metrics metrics;
    private final Targets targets;
    private final JdbcClient jdbc;

    WeekProgress(Metrics metrics, Targets targets, JdbcClient jdbc) {
        this.metrics = metrics;
        this.targets = targets;
        this.jdbc = jdbc;
    }

    /** Visits made, asked for, and customers with a visit ahead. */
    record Progress(BigDecimal done, BigDecimal target, int planned) {}

    /** Of those who have a visit target this week; {@code to} is the instant at which the week ends. */
    Map<MemberId, Progress> of(OrgId org, Collection<MemberId> members, Period week, Instant now, Instant to) {
        Map<MemberId, BigDecimal> asked = targets.of(org, members, VISITS, week);
        if (asked.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, Measure> done = metrics.get(VISITS).measure(org, asked.keySet(), week);
        Map<MemberId, Integer> planned = planned(org, asked.keySet(), now, to);
        Map<MemberId, Progress> progress = new HashMap<>();
        asked.forEach((member, target) -> {
            BigDecimal made = done.getOrDefault(member, Measure.of(0)).value();
            progress.put(member, new Progress(made, target, planned.getOrDefault(member, 0)));
        });
        return progress;
    }

    /**
     * Customers, each counted once, to whom a visit is the next step in the rest of the week, of a visit or an open lead.
     */
    private Map<MemberId, Integer> planned(OrgId org, Collection<MemberId> members, Instant now, Instant to) {
        Map<MemberId, Set<UUID>> customers = new HashMap<>();
        jdbc.sql("""
                select member_id, customer_id, next_step from counted_visit
                where org_id = :org and member_id = any(:members) and next_at > :now and next_at < :to
                union
                select a.member_id, l.customer_id, l.next_step from lead_assignment a
                join current_lead l on l.org_id = a.org_id and l.id = a.lead_id
                where a.org_id = :org and a.member_id = any(:members) and a.ended_at is null
                    and l.state = 'open' and l.next_at > :now and l.next_at < :to
                """)
                .param("org", org.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(now))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    String step = row.getString(3);
                    if (step != null && VisitWords.isVisit(step)) {
                        customers
                                .computeIfAbsent(new MemberId(row.getObject(1, UUID.class)), any -> new HashSet<>())
                                .add(row.getObject(2, UUID.class));
                    }
                });
        Map<MemberId, Integer> planned = new HashMap<>();
        customers.forEach((member, ahead) -> planned.put(member, ahead.size()));
        return planned;
    }

    /** The member's visits in the best of the weeks before. */
    int bestWeek(OrgId org, MemberId member, Period week) {
        return jdbc.sql("""
                select coalesce(max(visits), 0) from (
                    select count(*) as visits from counted_visit
                    where org_id = :org and member_id = :member and occurred_on >= :from and occurred_on < :to
                    group by date_trunc('week', occurred_on)) weeks
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("from", week.from().minusWeeks(WEEKS_LOOKED_BACK))
                .param("to", week.from())
                .query(Integer.class)
                .single();
    }
}
