package io.salesbell.deal;

import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.Money;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Organizations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which amounts a deal may have, and which are far from the usual: the median of the member's last twelve months, with
 * fewer than five deals that of the organization's, with fewer than five nothing is usual (product.md §6).
 */
@Component
class AmountChecks {
    private static final int ENOUGH = 5;
    private static final BigDecimal MUCH_MORE = BigDecimal.TEN;
    private static final BigDecimal MUCH_LESS = new BigDecimal("100");
    /** What the database can hold. */
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(15);

    private final JdbcClient jdbc;
    private final Organizations organizations;

    AmountChecks(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** Refuses another currency than the organization's, and what is nothing or beyond counting. */
    void check(OrgId org, Money amount) {
        Currency own = organizations.get(org).currency();
        if (!amount.currency().equals(own)) {
            throw new UserMistake(
                            "deal.amount.other-currency",
                            amount,
                            amount.currency().getCurrencyCode(),
                            own.getCurrencyCode())
                    .in("amount");
        }
        int digits = own.getDefaultFractionDigits();
        BigDecimal whole = amount.amount().setScale(digits, RoundingMode.HALF_UP);
        if (whole.signum() <= 0) {
            throw new UserMistake("deal.amount.not-positive").in("amount");
        }
        if (whole.compareTo(amount.amount()) != 0) {
            throw new UserMistake(
                            "deal.amount.too-fine",
                            amount.amount().toPlainString(),
                            whole.stripTrailingZeros().toPlainString())
                    .in("amount");
        }
        if (amount.amount().compareTo(TOO_LARGE) >= 0) {
            throw new UserMistake("deal.amount.too-large").in("amount");
        }
    }

    /** The median that the amount is ten times above or a hundred times below; empty when it is nothing unusual. */
    Optional<Money> usualFarFrom(OrgId org, MemberId member, Money amount, LocalDate day) {
        return median(org, member, day)
                .filter(usual -> isFar(usual, amount.amount()))
                .map(usual -> new Money(usual, amount.currency()));
    }

    private static boolean isFar(BigDecimal usual, BigDecimal amount) {
        return amount.compareTo(usual.multiply(MUCH_MORE)) >= 0
                || amount.multiply(MUCH_LESS).compareTo(usual) <= 0;
    }

    private Optional<BigDecimal> median(OrgId org, MemberId member, LocalDate day) {
        return jdbc
                .sql("""
                select case when count(*) filter (where d.member_id = :member) >= :enough
                        then percentile_cont(0.5) within group (order by e.org_amount)
                            filter (where d.member_id = :member)
                        when count(*) >= :enough then percentile_cont(0.5) within group (order by e.org_amount) end
                from counted_deal d join deal_entry e on e.org_id = d.org_id and e.deal_id = d.id and e.kind = 'won'
                where d.org_id = :org and d.occurred_on >= :from
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("enough", ENOUGH)
                .param("from", day.minusYears(1))
                .query((row, index) -> Optional.ofNullable(row.getBigDecimal(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
