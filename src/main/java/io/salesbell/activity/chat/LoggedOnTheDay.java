package io.salesbell.activity.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.record.TodaySection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The visits and follow-ups a member logged for that day. */
@Component
class LoggedOnTheDay implements TodaySection {
    private static final int MOST = 20;
    private static final String ROWS = """
            select '%s' || r.number as ref, c.name, count(*) over () as total from %s r
            join customer o on o.org_id = r.org_id and o.id = r.customer_id
            join customer c on c.org_id = o.org_id and c.id = o.canonical_id
            where r.org_id = ? and r.member_id = ? and r.occurred_on = ?
            order by r.occurred_at, r.id limit ?
            """;
    private static final String VISITS = ROWS.formatted("V", "counted_visit");
    private static final String FOLLOW_UPS = ROWS.formatted("F", "counted_follow_up");

    private final JdbcClient jdbc;

    LoggedOnTheDay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public List<Card.Block> on(Speaker speaker, LocalDate day) {
        return Stream.of(
                        line("activity.today.visits", "activity.today.visits-some", VISITS, speaker, day),
                        line("activity.today.follow-ups", "activity.today.follow-ups-some", FOLLOW_UPS, speaker, day))
                .flatMap(List::stream)
                .toList();
    }

    private List<Card.Block> line(String all, String some, String sql, Speaker speaker, LocalDate day) {
        int[] total = {0};
        List<Text> names = jdbc.sql(sql)
                .params(speaker.org().value(), speaker.member().value(), day, MOST)
                .query((row, index) -> {
                    total[0] = row.getInt("total");
                    return Text.of("activity.today.one", row.getString("name"), row.getString("ref"));
                })
                .list();
        return names.isEmpty()
                ? List.of()
                : List.of(
                        new Card.Paragraph(Text.of(total[0] > MOST ? some : all, total[0], Text.joined(" · ", names))));
    }
}
