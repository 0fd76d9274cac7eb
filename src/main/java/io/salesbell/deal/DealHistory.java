package io.salesbell.deal;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.customer.Customer;
import io.salesbell.customer.CustomerFacts;
import io.salesbell.customer.CustomerOwner;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Money;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A customer's deals: whose it is by the last one in twelve months, and what its card shows of them. */
@Component
class DealHistory implements CustomerOwner, CustomerFacts {
    private static final int SECOND = 2;
    private static final int SHOWN = 3;

    private final JdbcClient jdbc;

    DealHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return SECOND;
    }

    @Override
    public String select() {
        return """
                select s.member_id from counted_deal d join deal_share s on s.org_id = d.org_id and s.deal_id = d.id
                join member m on m.org_id = s.org_id and m.id = s.member_id
                where d.org_id = :org and d.customer_id = any(:ids) and d.occurred_on > :yearAgo and m.state <> 'left'
                order by d.occurred_on desc, d.id desc, s.percent desc, s.member_id <> d.member_id desc limit 1
                """;
    }

    @Override
    public boolean areForFinance() {
        return true;
    }

    @Override
    public List<Card.Block> about(Speaker speaker, Customer customer, Set<UUID> ids) {
        List<Text> lines = new ArrayList<>(jdbc.sql("""
                select d.number, d.occurred_on, e.amount, e.currency, h.ids, h.names
                from counted_deal d join deal_entry e on e.org_id = d.org_id and e.deal_id = d.id and e.kind = 'won'
                cross join lateral (
                    select array_agg(m.id order by s.percent desc, s.id) as ids,
                        array_agg(m.name order by s.percent desc, s.id) as names
                    from deal_share s join member m on m.org_id = s.org_id and m.id = s.member_id
                    where s.org_id = d.org_id and s.deal_id = d.id) as h
                where d.org_id = :org and d.customer_id = any(:ids)
                order by d.occurred_on desc, d.id desc limit :limit
                """)
                .param("org", speaker.org().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("limit", SHOWN)
                .query((row, index) -> Text.of(
                        "deal.customer.line",
                        "D" + row.getLong("number"),
                        new Money(
                                row.getObject("amount", BigDecimal.class),
                                Currency.getInstance(row.getString("currency"))),
                        row.getObject("occurred_on", LocalDate.class),
                        holders(row)))
                .list());
        if (lines.isEmpty()) {
            return List.of();
        }
        return List.of(new Card.Paragraph(Text.of("deal.customer.title", Text.joined("; ", lines))));
    }

    private static Text holders(ResultSet row) throws SQLException {
        UUID[] ids = (UUID[]) row.getArray("ids").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        return Text.joined(
                " & ",
                IntStream.range(0, ids.length)
                        .mapToObj(one -> Text.person(new MemberId(ids[one]), names[one]))
                        .toList());
    }
}
