package io.salesbell.lead.chat;

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

/** Leads as flat rows for other programs, by the day they came. */
@Component
class LeadFeed implements RecordFeed {
    private final JdbcClient jdbc;
    private final VisibleMembers visible;

    LeadFeed(JdbcClient jdbc, VisibleMembers visible) {
        this.jdbc = jdbc;
        this.visible = visible;
    }

    @Override
    public List<Map<String, Object>> records(Speaker speaker, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select l.number, l.occurred_on, m.key as member, c.name as customer, l.stage, l.state, l.source,
                    l.occurred_at, l.next_step, l.reason, l.typed
                from current_lead l
                join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                join member m on m.org_id = a.org_id and m.id = a.member_id
                join customer o on o.org_id = l.org_id and o.id = l.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where l.org_id = :org and l.occurred_on between :from and :to and (:all or a.member_id = any(:visible))
                order by l.occurred_at, l.id
                """)
                .param("org", speaker.org().value())
                .param("from", from)
                .param("to", to)
                .param("all", speaker.may(Role.ADMIN))
                .param("visible", visible.of(speaker, to))
                .query(LeadFeed::row)
                .list();
    }

    private static Map<String, Object> row(ResultSet row, int index) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "lead");
        fields.put("ref", "L" + row.getLong("number"));
        fields.put("on", row.getObject("occurred_on", LocalDate.class));
        for (String name : List.of("member", "customer", "stage", "state", "source", "next_step", "reason", "typed")) {
            String value = row.getString(name);
            if (value != null) {
                fields.put(name, value);
            }
        }
        fields.put("at", row.getTimestamp("occurred_at").toInstant());
        return fields;
    }
}
