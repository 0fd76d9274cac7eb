package io.salesbell.deal;

import io.salesbell.shared.Ids;
import io.salesbell.shared.Money;
import io.salesbell.shared.OrgId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What deals are worth and whose they are: their entries and shares. */
@Component
class DealEntries {
    private final JdbcClient jdbc;

    DealEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes the amount of a new deal, all of it its member's. */
    void won(Deal deal, Money amount) {
        jdbc.sql("""
                with share as (
                    insert into deal_share (org_id, id, deal_id, member_id, team_id, percent)
                    select org_id, :share, id, member_id, team_id, 100 from deal where org_id = :org and id = :deal)
                insert into deal_entry (org_id, id, deal_id, kind, amount, currency, rate, org_amount, occurred_on)
                values (:org, :entry, :deal, 'won', :amount, :currency, 1, :amount, :day)
                """)
                .param("org", deal.org().value())
                .param("deal", deal.id())
                .param("share", Ids.next())
                .param("entry", Ids.next())
                .param("amount", amount.amount())
                .param("currency", amount.currency().getCurrencyCode())
                .param("day", deal.occurredOn())
                .update();
    }

    /** What the deal was won for, before returns; empty where nobody knows the deal. */
    Optional<Money> wonFor(OrgId org, UUID deal) {
        return jdbc.sql("""
                select amount, currency from deal_entry where org_id = :org and deal_id = :deal and kind = 'won'
                order by id limit 1
                """)
                .param("org", org.value())
                .param("deal", deal)
                .query((row, index) ->
                        new Money(row.getObject(1, BigDecimal.class), Currency.getInstance(row.getString(2))))
                .optional();
    }

    /** What the member had won before this deal was entered. */
    Deals.Earlier before(Deal deal) {
        return jdbc.sql("""
                select count(*), coalesce(max(e.org_amount), 0) from counted_deal d
                join deal_entry e on e.org_id = d.org_id and e.deal_id = d.id and e.kind = 'won'
                where d.org_id = :org and d.member_id = :member and d.id < :deal
                """)
                .param("org", deal.org().value())
                .param("member", deal.member().value())
                .param("deal", deal.id())
                .query((row, index) -> new Deals.Earlier(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }
}
