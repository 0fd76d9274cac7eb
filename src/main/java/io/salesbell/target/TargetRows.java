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
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the targets that reach members, of whatever subject, in one statement for all of them. */
@Component
class TargetRows {
    /** Each member's subjects on a day with their distance: the member, the team, the teams above, the organization. */
    private static final String SUBJECTS = """
            with recursive subject(member_id, id, distance) as (
                select m.id, m.id, 0 from member m where m.org_id = :org and m.id = any(:members)
                union all
                select s.member_id, s.team_id, 1 from team_membership s
                where s.org_id = :org and s.member_id = any(:members) and s.valid_from <= :day
                    and (s.valid_to is null or s.valid_to > :day)
                union all
                select m.id, m.org_id, 100 from member m where m.org_id = :org and m.id = any(:members)
                union all
                select s.member_id, p.parent_id, s.distance + 1 from subject s
                join team_parent p on p.org_id = :org and p.team_id = s.id
                where s.distance < 30 and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day))
            """;

    private final JdbcClient jdbc;

    TargetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A member with the targets that reach them, by metric. */
    record Reached(LocalDate joinedOn, ZoneId zone, Map<String, List<DatedTarget>> targets) {
        List<DatedTarget> of(String metric) {
            return targets.getOrDefault(metric, List.of());
        }
    }

    /** The targets in force on some day of the stretch, by way of the teams of its last day. */
    Map<MemberId, Reached> reaching(
            OrgId org, Collection<MemberId> members, Collection<String> metrics, LocalDate from, LocalDate to) {
        Map<MemberId, Reached> reached = new LinkedHashMap<>();
        jdbc.sql(SUBJECTS + """
                select s.member_id, m.joined_on, m.zone, s.distance, t.metric, t.value, t.period, t.valid_from,
                    t.valid_to
                from subject s join member m on m.org_id = :org and m.id = s.member_id
                left join target t on t.org_id = :org and t.subject_id = s.id and t.metric = any(:metrics)
                    and t.valid_from <= :day and (t.valid_to is null or t.valid_to > :from)
                """)
                .param("org", org.value())
                .param("members", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .param("metrics", metrics.toArray(String[]::new))
                .param("day", to)
                .param("from", from)
                .query(row -> {
                    read(row, reached);
                });
        return reached;
    }

    private static void read(ResultSet row, Map<MemberId, Reached> into) throws SQLException {
        LocalDate joinedOn = row.getObject("joined_on", LocalDate.class);
        ZoneId zone = ZoneId.of(row.getString("zone"));
        Reached reached = into.computeIfAbsent(
                new MemberId(row.getObject("member_id", UUID.class)),
                member -> new Reached(joinedOn, zone, new HashMap<>()));
        String metric = row.getString("metric");
        if (metric != null) {
            reached.targets()
                    .computeIfAbsent(metric, key -> new ArrayList<>())
                    .add(new DatedTarget(
                            row.getInt("distance"),
                            row.getBigDecimal("value"),
                            Period.Kind.valueOf(row.getString("period")),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        }
    }
}
