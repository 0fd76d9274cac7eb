package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the targets that reach members, of whatever subject, in one statement for all of them. */
@Component
class TargetRows {
    private static final int SELLING_DAYS = 90;

    /**
     * Managers, and people without the reps' role, who recorded nothing in 90 days: what is asked of a team or of all is
     * not asked of them.
     */
    private static final String NOT_SELLING = """
            idle(id) as (
                select m.id from member m where m.org_id = :org and m.id = any(:asked)
                    and (exists (select 1 from team_membership s where s.org_id = m.org_id and s.member_id = m.id
                            and s.manages and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day))
                        or not exists (select 1 from member_role r where r.org_id = m.org_id and r.member_id = m.id
                            and r.role = 'REP' and (r.valid_to is null or r.valid_to > :day)))
                    and not exists (select 1 from counted_visit v where v.org_id = m.org_id and v.member_id = m.id
                        and v.occurred_on between :selling and :day)
                    and not exists (select 1 from counted_follow_up f where f.org_id = m.org_id and f.member_id = m.id
                        and f.occurred_on between :selling and :day)
                    and not exists (select 1 from counted_deal d where d.org_id = m.org_id and d.member_id = m.id
                        and d.occurred_on between :selling and :day))
            """;

    /**
     * The stretches of days in which somebody's teams stayed the same; whose targets reach each of the people (or teams)
     * in each, by the stretch's last day, and from how far: their own, their team's, those of the teams above, the
     * organization's.
     */
    private static final String SUBJECTS = """
            with recursive starting(of_id, day) as (
                select asked.id, cast(:from as date) from unnest(:asked) asked(id)
                union
                select s.member_id, changed.day from team_membership s, unnest(array[s.valid_from, s.valid_to]) changed(day)
                where s.org_id = :org and s.member_id = any(:asked) and changed.day > :from and changed.day <= :day),
            stretch(of_id, starts, ends) as (
                select of_id, day, coalesce(lead(day) over (partition by of_id order by day) - 1, cast(:day as date))
                from starting),
            subject(of_id, starts, ends, id, distance) as (
                select of_id, starts, ends, of_id, 0 from stretch
                union all
                select w.of_id, w.starts, w.ends, s.team_id, 1 from stretch w
                join team_membership s on s.org_id = :org and s.member_id = w.of_id and s.valid_from <= w.ends
                    and (s.valid_to is null or s.valid_to > w.ends)
                union all
                select of_id, starts, ends, :org, 100 from stretch
                union all
                select s.of_id, s.starts, s.ends, p.parent_id, s.distance + 1 from subject s
                join team_parent p on p.org_id = :org and p.team_id = s.id
                where s.distance < 30 and p.valid_from <= s.ends and (p.valid_to is null or p.valid_to > s.ends)),
            """ + NOT_SELLING;

    private final JdbcClient jdbc;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Days in which somebody's teams stayed the same, with the targets that reach them then, by metric. */
    record Stretch(LocalDate from, LocalDate to, Map<String, List<DatedTarget>> targets) {
        List<DatedTarget> of(String metric) {
            return targets.getOrDefault(metric, List.of());
        }
    }

    /** A member's stretches, oldest first; of a team, the zone and the first day mean nothing. */
    record Reached(LocalDate joinedOn, ZoneId zone, List<Stretch> stretches) {
        /** What reaches the member at the end. */
        List<DatedTarget> of(String metric) {
            return stretches.get(stretches.size() - 1).of(metric);
        }
    }

    /** The targets in force on some day between the two, by way of the teams of each day. */
    Map<MemberId, Reached> reaching(
            OrgId org, Collection<MemberId> members, Collection<String> metrics, LocalDate from, LocalDate to) {
        UUID[] ids = members.stream().map(MemberId::value).toArray(UUID[]::new);
        Map<MemberId, Reached> byMember = new LinkedHashMap<>();
        read(org, ids, metrics, from, to).forEach((id, reached) -> byMember.put(new MemberId(id), reached));
        return byMember;
    }

    /** The targets that hold between the days for a member, a team or the organization, its own and inherited ones. */
    Reached holding(OrgId org, UUID subject, Collection<String> metrics, LocalDate from, LocalDate to) {
        return Objects.requireNonNull(
                read(org, new UUID[] {subject}, metrics, from, to).get(subject));
    }

    private Map<UUID, Reached> read(OrgId org, UUID[] asked, Collection<String> metrics, LocalDate from, LocalDate to) {
        Map<UUID, Reached> found = new LinkedHashMap<>();
        jdbc.sql(SUBJECTS + """
                select s.of_id, coalesce(m.joined_on, :from) as joined_on, coalesce(m.zone, 'UTC') as zone, s.starts,
                    s.ends, s.distance, t.metric, t.value, t.period, t.valid_from, t.valid_to
                from subject s left join member m on m.org_id = :org and m.id = s.of_id
                left join target t on t.org_id = :org and t.subject_id = s.id and t.metric = any(:metrics)
                    and (s.distance = 0 or s.of_id not in (select id from idle))
                    and t.valid_from <= :day and (t.valid_to is null or t.valid_to > greatest(:from, t.valid_from))
                order by s.starts
                """)
                .param("org", org.value())
                .param("asked", asked)
                .param("metrics", metrics.toArray(String[]::new))
                .param("day", to)
                .param("selling", from.minusDays(SELLING_DAYS))
                .param("from", from)
                .query(row -> {
                    read(row, found);
                });
        return found;
    }

    private static void read(ResultSet row, Map<UUID, Reached> into) throws SQLException {
        LocalDate joinedOn = row.getObject("joined_on", LocalDate.class);
        ZoneId zone = ZoneId.of(row.getString("zone"));
        Reached reached = into.computeIfAbsent(
                row.getObject("of_id", UUID.class), id -> new Reached(joinedOn, zone, new ArrayList<>()));
        Stretch stretch = stretch(row, reached.stretches());
        String metric = row.getString("metric");
        if (metric != null) {
            stretch.targets()
                    .computeIfAbsent(metric, key -> new ArrayList<>())
                    .add(new DatedTarget(
                            row.getInt("distance"),
                            row.getBigDecimal("value"),
                            Period.Kind.valueOf(row.getString("period")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        }
    }

    private static Stretch stretch(ResultSet row, List<Stretch> before) throws SQLException {
        LocalDate from = row.getObject("starts", LocalDate.class);
        if (before.isEmpty() || !before.get(before.size() - 1).from().equals(from)) {
            before.add(new Stretch(from, row.getObject("ends", LocalDate.class), new HashMap<>()));
        }
        return before.get(before.size() - 1);
    }
}
