package io.salesbell.deal;

import io.salesbell.chat.RecordFeed;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.team.VisibleMembers;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Deals for other programs, one row an entry: those one entered or has a share of, a manager's people's, all of them for
 * finance and admins. What waits for a word on whose it is stands among them with that state.
 */
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
                    d.backdated, m.key as member, c.name as customer, d.counted,
                    (select array_agg(h.key order by s.percent desc, s.id) from deal_share s
                        join member h on h.org_id = s.org_id and h.id = s.member_id
                        where s.org_id = d.org_id and s.deal_id = d.id) as holders,
                    (select array_agg(s.percent order by s.percent desc, s.id) from deal_share s
                        where s.org_id = d.org_id and s.deal_id = d.id) as percents
                from deal d join deal_entry e on e.org_id = d.org_id and e.deal_id = d.id
                join member m on m.org_id = d.org_id and m.id = d.member_id
                join customer o on o.org_id = d.org_id and o.id = d.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where d.org_id = :org and d.voided_at is null and (d.counted or d.state = 'waiting')
                    and e.occurred_on between :from and :to
                    and (:all or d.member_id = any(:visible) or exists (select 1 from deal_share s
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
        record.put("state", row.getBoolean("counted") ? "counted" : "waiting");
        record.put("shares", shares(row));
        return record;
    }

    /** Who gets credit and how much of it, in percent, the largest share first. */
    private static List<Map<String, Object>> shares(ResultSet row) throws SQLException {
        Array holders = row.getArray("holders");
        if (holders == null) {
            return List.of();
        }
        String[] keys = (String[]) holders.getArray();
        BigDecimal[] percents = (BigDecimal[]) row.getArray("percents").getArray();
        List<Map<String, Object>> shares = new ArrayList<>();
        for (int index = 0; index < keys.length; index++) {
            Map<String, Object> share = new LinkedHashMap<>();
            share.put("member", keys[index]);
            share.put(
                    "percent",
                    new BigDecimal(percents[index].stripTrailingZeros().toPlainString()));
            shares.add(share);
        }
        return shares;
    }
}
