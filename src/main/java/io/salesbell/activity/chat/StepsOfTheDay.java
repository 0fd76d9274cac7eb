package io.salesbell.activity.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.record.TodaySection;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The next steps of a member's visits that are due by the end of the day, as long as nothing was logged with the customer
 * since; those of leads stand with the leads.
 */
@Component
class StepsOfTheDay implements TodaySection {
    private static final int MOST = 10;
    private static final int DAYS_BACK = 60;

    private final JdbcClient jdbc;

    StepsOfTheDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public List<Card.Block> on(Speaker speaker, LocalDate day) {
        Instant end = day.plusDays(1).atStartOfDay(speaker.zone()).toInstant();
        return jdbc.sql("""
                select c.name, v.number, v.next_step, v.next_at from counted_visit v
                join customer o on o.org_id = v.org_id and o.id = v.customer_id
                join customer c on c.org_id = o.org_id and c.id = o.canonical_id
                where v.org_id = :org and v.member_id = :me and v.lead_id is null and v.next_at < :end
                    and v.occurred_on between :from and :day
                    and not exists (select 1 from counted_visit w join customer p on p.org_id = w.org_id
                            and p.id = w.customer_id
                        where w.org_id = v.org_id and w.member_id = v.member_id and w.occurred_on between :from and :day
                            and p.canonical_id = c.id and (w.occurred_at, w.id) > (v.occurred_at, v.id))
                    and not exists (select 1 from counted_follow_up f join customer p on p.org_id = f.org_id
                            and p.id = f.customer_id
                        where f.org_id = v.org_id and f.member_id = v.member_id and f.occurred_on between :from and :day
                            and p.canonical_id = c.id and (f.occurred_at, f.id) > (v.occurred_at, v.id))
                order by v.next_at, v.id limit :most
                """)
                .param("org", speaker.org().value())
                .param("me", speaker.member().value())
                .param("end", Timestamp.from(end))
                .param("from", day.minusDays(DAYS_BACK))
                .param("day", day)
                .param("most", MOST)
                .query((row, index) -> (Card.Block) new Card.Paragraph(Text.of(
                        "activity.today.step",
                        row.getString("name"),
                        "V" + row.getLong("number"),
                        row.getTimestamp("next_at").toInstant(),
                        Text.from(row.getString("next_step")))))
                .list();
    }
}
