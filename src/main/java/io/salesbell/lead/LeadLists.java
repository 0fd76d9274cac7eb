package io.salesbell.lead;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** People's leads, what is due first on top. */
@Service
public class LeadLists {
    /** One row a lead in these members' hands that is not closed; expects :org, :members and :zone. */
    private static final String LINES = """
            with held as (
                select l.id, l.number, c.name as customer, m.name as owner, l.stage, l.state, l.next_step,
                    a.first_touch_at is null as awaits, l.parked_until, l.occurred_at, l.last_touch_at,
                    case when l.last_touch_at > a.assigned_at then a.no_answers else coalesce((
                        select p.no_answers from lead_assignment p where p.org_id = a.org_id and p.lead_id = a.lead_id
                            and p.ended_at is not null order by p.ended_at desc limit 1), 0) end as no_answers,
                    case when a.first_touch_at is null then a.deadline_at end as answer_by,
                    case when a.first_touch_at is not null or l.next_at > a.assigned_at then l.next_at end as step_at,
                    case when a.first_touch_at is not null then a.remind_at end as asked_at
                from lead_assignment a
                join current_lead l on l.org_id = a.org_id and l.id = a.lead_id
                join customer o on o.org_id = l.org_id and o.id = l.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                join member m on m.org_id = a.org_id and m.id = a.member_id
                where a.org_id = :org and a.member_id = any(:members) and a.ended_at is null
                    and l.state in ('open', 'parked')),
            line as (
                select *, case when state = 'parked' then parked_until::timestamp at time zone :zone
                    else least(answer_by, step_at, asked_at) end as due_at
                from held)
            select *, count(*) over () as total from line
            """;

    private static final String ORDER = " order by due_at nulls last, last_touch_at, number limit :most";

    private final JdbcClient jdbc;

    LeadLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first lines of a list and how many there are in all. */
    public record Page(List<LeadLine> lines, long total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** Whose leads are asked for, in which zone their days are counted, and how many lines fit. */
    public record Asked(OrgId org, Set<MemberId> members, ZoneId zone, int most) {
        public Asked {
            members = Set.copyOf(members);
        }
    }

    /** All leads in their hands, or those at one stage. */
    public Page open(Asked asked, @Nullable String stage) {
        return page(asked, " where (cast(:stage as text) is null or (stage = :stage and state = 'open'))", stage, null);
    }

    /** Those whose first response, next step or parking day has passed by then. */
    public Page due(Asked asked, Instant until) {
        return page(asked, " where due_at < :until", null, until);
    }

    /** Those the member made on that day. */
    public List<LeadLine> madeOn(Asked asked, LocalDate day) {
        return jdbc.sql(LINES + " where (occurred_at at time zone :zone)::date = :day" + ORDER)
                .param("org", asked.org().value())
                .param("members", asked.members().stream().map(MemberId::value).toArray(UUID[]::new))
                .param("zone", asked.zone().getId())
                .param("day", day)
                .param("most", asked.most())
                .query(LeadLine::read)
                .list();
    }

    private Page page(Asked asked, String condition, @Nullable String stage, @Nullable Instant until) {
        long[] total = {0};
        List<LeadLine> lines = jdbc.sql(LINES + condition + ORDER)
                .param("org", asked.org().value())
                .param("members", asked.members().stream().map(MemberId::value).toArray(UUID[]::new))
                .param("zone", asked.zone().getId())
                .param("stage", stage)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("most", asked.most())
                .query((row, index) -> {
                    total[0] = row.getLong("total");
                    return LeadLine.read(row, index);
                })
                .list();
        return new Page(lines, total[0]);
    }
}
