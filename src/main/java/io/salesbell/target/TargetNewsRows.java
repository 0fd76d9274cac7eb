package io.salesbell.target;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The changes that one message to a member tells of: for each metric what they knew before the first of them. */
@Component
class TargetNewsRows {
    private final JdbcClient jdbc;

    TargetNewsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** So much in each period, as the journal keeps it: {@code 20/WEEK}. */
    record Amount(BigDecimal value, Period.Kind per) {
        static Amount read(String text) {
            int slash = text.indexOf('/');
            return new Amount(new BigDecimal(text.substring(0, slash)), Period.Kind.valueOf(text.substring(slash + 1)));
        }

        boolean isThatOf(DatedTarget target) {
            return target.value().compareTo(value) == 0 && target.per() == per;
        }
    }

    /** A metric's news: what was known, the day from which the last change holds, who made it, and whether it took one back. */
    record News(
            String metric,
            @Nullable Amount before,
            LocalDate since,
            @Nullable UUID by,
            boolean takenBack) {}

    /** Adds a change to that message; what was known before the first one stays. */
    void add(OrgId org, MemberId member, String batch, News news) {
        Amount before = news.before();
        jdbc.sql("""
                insert into target_news
                    (org_id, member_id, batch, metric, before_value, before_period, since, changed_by, taken_back)
                values (:org, :member, :batch, :metric, :value, :per, :since, :by, :back)
                on conflict (org_id, member_id, batch, metric) do update
                    set since = excluded.since, changed_by = excluded.changed_by,
                        taken_back = excluded.taken_back
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("batch", batch)
                .param("metric", news.metric())
                .param("value", before == null ? null : before.value())
                .param("per", before == null ? null : before.per().name())
                .param("since", news.since())
                .param("by", news.by())
                .param("back", news.takenBack())
                .update();
    }

    List<News> of(OrgId org, MemberId member, String batch) {
        return jdbc.sql("""
                select metric, before_value, before_period, since, changed_by, taken_back from target_news
                where org_id = ? and member_id = ? and batch = ? order by metric
                """)
                .params(org.value(), member.value(), batch)
                .query((row, index) -> {
                    BigDecimal value = row.getBigDecimal(2);
                    return new News(
                            row.getString(1),
                            value == null ? null : new Amount(value, Period.Kind.valueOf(row.getString(3))),
                            row.getObject(4, LocalDate.class),
                            row.getObject(5, UUID.class),
                            row.getBoolean(6));
                })
                .list();
    }
}
