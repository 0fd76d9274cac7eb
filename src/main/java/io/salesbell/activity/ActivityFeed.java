package io.salesbell.activity;

import io.salesbell.chat.RecordFeed;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.team.VisibleMembers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits and follow-ups for other programs: one's own, for a manager those of the people below, for an admin all. */
@Component
class ActivityFeed implements RecordFeed {
    private final JdbcClient jdbc;
    private final VisibleMembers visible;

    ActivityFeed(JdbcClient jdbc, VisibleMembers visible) {
        this.jdbc = jdbc;
        this.visible = visible;
    }

    @Override
    public List<Map<String, Object>> records(Speaker speaker, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select r.*, m.key as member, c.name as customer from (
                    select org_id, id, 'visit' as kind, 'V' || number as ref, customer_id, member_id, note, typed,
                        next_step, '' as outcome, backdated, occurred_on, occurred_at
                    from counted_visit where org_id = :org and occurred_on between :from and :to
                    union all
                    select org_id, id, 'follow-up', 'F' || number, customer_id, member_id, note, typed, next_step, outcome,
                        backdated, occurred_on, occurred_at
                    from counted_follow_up where org_id = :org and occurred_on between :from and :to) r
                join member m on m.org_id = r.org_id and m.id = r.member_id
                join customer o on o.org_id = r.org_id and o.id = r.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where :all or r.member_id = any(:members)
                order by r.occurred_on, r.occurred_at, r.id
                """)
                .param("org", speaker.org().value())
                .param("from", from)
                .param("to", to)
                .param("all", speaker.may(Role.ADMIN))
                .param("members", visible.of(speaker, to))
                .query(ActivityFeed::row)
                .list();
    }

    private static Map<String, Object> row(ResultSet row, int index) throws SQLException {
        Map<String, Object> record = new LinkedHashMap<>();
        for (String name : List.of("kind", "ref")) {
            record.put(name, row.getString(name));
        }
        record.put("on", row.getObject("occurred_on", LocalDate.class));
        record.put("at", row.getTimestamp("occurred_at").toInstant());
        record.put("member", row.getString("member"));
        record.put("customer", row.getString("customer"));
        record.put("note", row.getString("note"));
        record.put("typed", row.getString("typed"));
        String step = row.getString("next_step");
        record.put("next", step == null ? "" : step);
        record.put("outcome", row.getString("outcome"));
        record.put("backdated", row.getBoolean("backdated"));
        return record;
    }
}
