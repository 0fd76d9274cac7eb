package io.salesbell.record;

import io.salesbell.chat.RecordFeed;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.team.VisibleMembers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Comments for other programs: those on records of the people whose records one may read, and one's own. */
@Component
class CommentFeed implements RecordFeed {
    private final JdbcClient jdbc;
    private final VisibleMembers visible;

    CommentFeed(JdbcClient jdbc, VisibleMembers visible) {
        this.jdbc = jdbc;
        this.visible = visible;
    }

    @Override
    public List<Map<String, Object>> records(Speaker speaker, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select c.at, (c.at at time zone :zone)::date as day, c.text, m.key as member, o.key as owner,
                    coalesce('V' || v.number, 'F' || f.number, 'D' || d.number, 'L' || l.number) as ref
                from comment c join member m on m.org_id = c.org_id and m.id = c.member_id
                left join visit v on v.org_id = c.org_id and v.id = c.record_id
                left join follow_up f on f.org_id = c.org_id and f.id = c.record_id
                left join deal d on d.org_id = c.org_id and d.id = c.record_id
                left join lead l on l.org_id = c.org_id and l.id = c.record_id
                left join lead_assignment a on a.org_id = l.org_id and a.lead_id = l.id and a.ended_at is null
                left join member o on o.org_id = c.org_id
                    and o.id = coalesce(v.member_id, f.member_id, d.member_id, a.member_id, l.created_by)
                where c.org_id = :org and c.voided_at is null
                    and c.at >= :from and c.at < :until
                    and (:all or c.member_id = :me or o.id = any(:visible))
                order by c.at, c.id
                """)
                .param("zone", speaker.zone().getId())
                .param("org", speaker.org().value())
                .param("from", Timestamp.from(from.atStartOfDay(speaker.zone()).toInstant()))
                .param(
                        "until",
                        Timestamp.from(
                                to.plusDays(1).atStartOfDay(speaker.zone()).toInstant()))
                .param("all", speaker.may(Role.ADMIN))
                .param("me", speaker.member().value())
                .param("visible", visible.of(speaker, to))
                .query(CommentFeed::row)
                .list();
    }

    private static Map<String, Object> row(ResultSet row, int index) throws SQLException {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", "comment");
        record.put("ref", row.getString("ref"));
        record.put("on", row.getObject("day", LocalDate.class));
        record.put("at", row.getTimestamp("at").toInstant());
        for (String name : List.of("member", "owner", "text")) {
            record.put(name, row.getString(name));
        }
        return record;
    }
}
