package io.salesbell.deal;

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

/** Deals for other programs, one row an entry: one's own, a manager's people's, all of them for finance and admins. */
@Component
class DealFeed implements RecordFeed {
    private final JdbcClient jdbc;
    private final VisibleMembers visible;

    DealFeed(JdbcClient jdbc, VisibleMembers visible) {
        this.jdbc = jdbc;
        this.visible = visible;
    }

    @Override
    public List<Map<String, Object>> records(Speaker speaker, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select d.number, e.kind as entry, e.amount, e.currency, e.occurred_on, d.occurred_at, d.note, d.typed,
                    d.backdated, m.key as member, c.name as customer
                from counted_deal d join deal_entry e on e.org_id = d.org_id and e.deal_id = d.id
                join member m on m.org_id = d.org_id and m.id = d.member_id
                join customer o on o.org_id = d.org_id and o.id = d.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where d.org_id = :org and e.occurred_on between :from and :to
                    and (:all or exists (select 1 from deal_share s
                        where s.org_id = d.org_id and s.deal_id = d.id and s.member_id = any(:visible)))
                order by e.occurred_on, d.occurred_at, e.id
                """)
                .param("org", speaker.org().value())
                .param("from", from)
                .param("to", to)
                .param("all", speaker.may(Role.FINANCE) || speaker.may(Role.ADMIN))
                .param("visible", visible.of(speaker, to))
                .query(DealFeed::row)
                .list();
    }

    private static Map<String, Object> row(ResultSet row, int index) throws SQLException {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", "deal");
        record.put("ref", "D" + row.getLong("number"));
        record.put("on", row.getObject("occurred_on", LocalDate.class));
        record.put("at", row.getTimestamp("occurred_at").toInstant());
        for (String name : List.of("member", "customer", "entry", "currency", "note", "typed")) {
            record.put(name, row.getString(name));
        }
        record.put("amount", row.getBigDecimal("amount"));
        record.put("backdated", row.getBoolean("backdated"));
        return record;
    }
}
