package io.salesbell.deal;

import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Money;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Makes the deal the owner's, all of it or half. */
    void giveTo(Deal deal, MemberId owner, @Nullable TeamId team, boolean half) {
        if (half) {
            jdbc.sql("update deal_share set percent = 50 where org_id = ? and deal_id = ?")
                    .params(deal.org().value(), deal.id())
                    .update();
        } else {
            takeFrom(deal);
        }
        jdbc.sql("""
                insert into deal_share (org_id, id, deal_id, member_id, team_id, percent)
                values (:org, :id, :deal, :member, :team, :percent)
                """)
                .param("org", deal.org().value())
                .param("id", Ids.next())
                .param("deal", deal.id())
                .param("member", owner.value())
                .param("team", team == null ? null : team.value())
                .param("percent", half ? 50 : 100)
                .update();
    }

    /** Makes all of the deal its member's again. */
    void giveBack(Deal deal) {
        takeFrom(deal);
        jdbc.sql("""
                insert into deal_share (org_id, id, deal_id, member_id, team_id, percent)
                select org_id, :share, id, member_id, team_id, 100 from deal where org_id = :org and id = :deal
                """)
                .param("org", deal.org().value())
                .param("deal", deal.id())
                .param("share", Ids.next())
                .update();
    }

    private void takeFrom(Deal deal) {
        jdbc.sql("delete from deal_share where org_id = ? and deal_id = ?")
                .params(deal.org().value(), deal.id())
                .update();
    }

    /** Whose the deal is, the largest share first. */
    List<DealShares.Holder> holders(OrgId org, UUID deal) {
        return jdbc.sql("""
                select s.member_id, s.team_id, m.name from deal_share s
                join member m on m.org_id = s.org_id and m.id = s.member_id
                where s.org_id = ? and s.deal_id = ? order by s.percent desc, s.id
                """)
                .params(org.value(), deal)
                .query((row, index) -> {
                    UUID team = row.getObject(2, UUID.class);
                    return new DealShares.Holder(
                            new MemberId(row.getObject(1, UUID.class)),
                            row.getString(3),
                            team == null ? null : new TeamId(team));
                })
                .list();
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

    /** What the holder had a share of before this deal was entered. */
    DealShares.Earlier before(Deal deal, MemberId holder) {
        return jdbc.sql("""
                select count(*), coalesce(max(e.org_amount), 0) from counted_deal d
                join deal_entry e on e.org_id = d.org_id and e.deal_id = d.id and e.kind = 'won'
                join deal_share s on s.org_id = d.org_id and s.deal_id = d.id and s.member_id = :member
                where d.org_id = :org and d.id < :deal
                """)
                .param("org", deal.org().value())
                .param("member", holder.value())
                .param("deal", deal.id())
                .query((row, index) -> new DealShares.Earlier(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }
}
