package io.salesbell.deal.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.record.TodaySection;
import io.salesbell.shared.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The deals a member entered for that day, those that wait for a manager's word too. */
@Component
class DealsOfTheDay implements TodaySection {
    private static final int MOST = 20;

    private final JdbcClient jdbc;

    DealsOfTheDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public List<Card.Block> on(Speaker speaker, LocalDate day) {
        List<Text> deals = jdbc.sql("""
                select d.number, d.counted, c.name, e.amount, e.currency from deal d
                join deal_entry e on e.org_id = d.org_id and e.deal_id = d.id and e.kind = 'won'
                join customer o on o.org_id = d.org_id and o.id = d.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where d.org_id = ? and d.occurred_on = ? and e.occurred_on = d.occurred_on and d.member_id = ?
                    and d.voided_at is null
                order by d.occurred_at, d.id limit ?
                """)
                .params(speaker.org().value(), day, speaker.member().value(), MOST)
                .query((row, index) -> Text.of(
                        row.getBoolean("counted") ? "deal.today.one" : "deal.today.waiting",
                        row.getString("name"),
                        new Money(row.getBigDecimal("amount"), Currency.getInstance(row.getString("currency"))),
                        "D" + row.getLong("number")))
                .list();
        return deals.isEmpty()
                ? List.of()
                : List.of(new Card.Paragraph(Text.of("deal.today.deals", Text.joined(" · ", deals))));
    }
}
