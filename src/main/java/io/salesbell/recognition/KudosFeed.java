package io.salesbell.recognition;

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

/** Kudos for other programs: given or received by the people whose records one may read; all of them for an admin. */
@Component
class KudosFeed implements RecordFeed {
    private final JdbcClient jdbc;
    private final VisibleMembers visible;

    KudosFeed(JdbcClient jdbc, VisibleMembers visible) {
        this.jdbc = jdbc;
        this.visible = visible;
    }

    @Override
    public List<Map<String, Object>> records(Speaker speaker, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select k.id, k.occurred_on, k.at, k.reason, g.key as giver, r.key as receiver from kudos k
                join member g on g.org_id = k.org_id and g.id = k.from_id
                join member r on r.org_id = k.org_id and r.id = k.to_id
                where k.org_id = :org and k.occurred_on between :from and :to and k.voided_at is null
                    and (:all or k.from_id = any(:visible) or k.to_id = any(:visible))
                order by k.occurred_on, k.at, k.id
                """)
                .param("org", speaker.org().value())
                .param("from", from)
                .param("to", to)
                .param("all", speaker.may(Role.ADMIN))
                .param("visible", visible.of(speaker, to))
                .query(KudosFeed::row)
                .list();
    }

    private static Map<String, Object> row(ResultSet row, int index) throws SQLException {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", "kudos");
        record.put("ref", row.getString("id"));
        record.put("on", row.getObject("occurred_on", LocalDate.class));
        record.put("at", row.getTimestamp("at").toInstant());
        record.put("member", row.getString("giver"));
        record.put("to", row.getString("receiver"));
        record.put("reason", row.getString("reason"));
        return record;
    }
}
