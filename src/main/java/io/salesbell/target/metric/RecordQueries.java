package io.salesbell.target.metric;

import io.salesbell.commit.JointReading;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.target.Evidence;
import io.salesbell.target.Measure;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs the statements of metrics. They name {@code :org}, {@code :members} (an array), {@code :from}, {@code :to} and,
 * where it matters, {@code :now}; those for evidence {@code :most}, too.
 */
@Component
class RecordQueries {
    private final JdbcClient jdbc;
    private final JointReading reading;
    private final Clock clock;

    RecordQueries(JdbcClient jdbc, JointReading reading, Clock clock) {
        this.jdbc = jdbc;
        this.reading = reading;
        this.clock = clock;
    }

    /** Totals by member from rows {@code member, value}; whoever has no row has zero. */
    Map<MemberId, Measure> totals(String sql, OrgId org, Collection<MemberId> members, Period period) {
        Map<MemberId, Measure> totals = new HashMap<>();
        members.forEach(member -> totals.put(member, Measure.of(0)));
        totals.putAll(ratios(sql, org, members, period));
        return totals;
    }

    /** Ratios by member from rows {@code member, value}; whoever has no row has none. */
    Map<MemberId, Measure> ratios(String sql, OrgId org, Collection<MemberId> members, Period period) {
        Map<MemberId, Measure> ratios = new HashMap<>();
        statement(sql, org, members, period).query(row -> {
            ratios.put(new MemberId(row.getObject(1, UUID.class)), new Measure(row.getBigDecimal(2)));
        });
        return ratios;
    }

    /** One member's number of records, asked with whatever is asked until it is taken. */
    Supplier<Measure> ask(CountKind kind, OrgId org, MemberId member, Period period) {
        Supplier<Optional<Measure>> count = reading.ask(kind, new CountKind.Asked(org, member, period));
        return () -> count.get().orElseThrow();
    }

    /** Records from rows {@code ref, day, customer, typed, link, adds}. */
    List<Evidence> evidence(String sql, OrgId org, MemberId member, Period period, int most) {
        return statement(sql, org, List.of(member), period)
                .param("most", most)
                .query(RecordQueries::read)
                .list();
    }

    /** One member is asked for by equality: PostgreSQL keeps a plan for that, and plans an array anew each time. */
    private JdbcClient.StatementSpec statement(String sql, OrgId org, Collection<MemberId> members, Period period) {
        UUID[] ids = members.stream().map(MemberId::value).toArray(UUID[]::new);
        boolean alone = ids.length == 1;
        return jdbc.sql(alone ? sql.replace("= any(:members)", "= :members") : sql)
                .param("org", org.value())
                .param("members", alone ? ids[0] : ids)
                .param("from", period.from())
                .param("to", period.to())
                .param("now", Timestamp.from(clock.instant()));
    }

    private static Evidence read(ResultSet row, int index) throws SQLException {
        return new Evidence(
                row.getString("ref"),
                row.getObject("day", LocalDate.class),
                row.getString("customer"),
                row.getString("typed"),
                row.getBigDecimal("adds"),
                row.getString("link"));
    }
}
