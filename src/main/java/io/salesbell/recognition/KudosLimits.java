package io.salesbell.recognition;

import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Five kudos a week from Monday, one of them to the same person (product.md §5). Those taken back are not counted.
 */
@Component
class KudosLimits {
    private static final int A_WEEK = 5;

    private final JdbcClient jdbc;

    KudosLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Given(int all, int same) {}

    /**
     * Lets one more pass, and makes the giver's other ones wait until this transaction ends.
     *
     * @return how many are left this week after this one
     */
    int take(OrgId org, MemberId giver, MemberId receiver, String receiverName, LocalDate day) {
        jdbc.sql("select id from member where org_id = ? and id = ? for no key update")
                .params(org.value(), giver.value())
                .query(UUID.class)
                .single();
        Given given = given(org, giver, receiver, Period.of(Period.Kind.WEEK, day));
        if (given.same() > 0) {
            throw new UserMistake("recognition.kudos.same-person", receiverName).in("person");
        }
        if (given.all() >= A_WEEK) {
            throw new UserMistake("recognition.kudos.week-full", A_WEEK);
        }
        return A_WEEK - given.all() - 1;
    }

    private Given given(OrgId org, MemberId giver, MemberId receiver, Period week) {
        return jdbc.sql("""
                select count(*), count(*) filter (where to_id = :to) from kudos
                where org_id = :org and from_id = :giver and voided_at is null
                    and occurred_on between :from and :until
                """)
                .param("org", org.value())
                .param("giver", giver.value())
                .param("to", receiver.value())
                .param("from", week.from())
                .param("until", week.to())
                .query((row, index) -> new Given(row.getInt(1), row.getInt(2)))
                .single();
    }
}
