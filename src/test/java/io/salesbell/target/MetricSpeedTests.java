package io.salesbell.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.Period;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("benchmark")
@SalesbellTest
class MetricSpeedTests {
    private static final Logger log = LoggerFactory.getLogger(MetricSpeedTests.class);
    private static final int VISITS = 1_000_000;
    private static final Period WEEK = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 17));
    private static final String GROUPED = """
            select member_id, count(*) from visit where org_id = ? and occurred_on between ? and ?
                and voided_at is null group by member_id
            """;

    @Autowired
    private Metrics metrics;

    @Autowired
    private TestTeam team;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aWeekOfAMillionVisitsIsReadByIndexes() {
        fill();
        List<MemberId> members = jdbc.sql("select distinct member_id from visit").query(UUID.class).list().stream()
                .map(MemberId::new)
                .toList();
        long scans = scans();
        for (int round = 0; round < 3; round++) {
            long start = System.nanoTime();
            jdbc.sql(GROUPED)
                    .params(team.org().value(), WEEK.from(), WEEK.to())
                    .query()
                    .listOfRows();
            log.info("one group by: {} ms", (System.nanoTime() - start) / 1_000_000);
            for (Metric metric : metrics.all()) {
                long from = System.nanoTime();
                metric.measure(team.org(), members, WEEK);
                log.info("{} of {}: {} ms", metric.key(), members.size(), (System.nanoTime() - from) / 1_000_000);
            }
        }
        log.info("scans of the whole table by the group by and the metrics: {}", scans() - scans);
        metrics.get("visits").measure(team.org(), members.subList(0, 12), WEEK);
        long before = scans();
        metrics.get("visits").measure(team.org(), members.subList(0, 12), WEEK);
        metrics.get("new-customer-visits").measure(team.org(), members.subList(0, 12), WEEK);
        assertThat(scans()).as("scans of all visits for a team of twelve").isEqualTo(before);
    }

    private void fill() {
        jdbc.sql("""
                insert into customer (org_id, id, name, name_key, canonical_id, created_by, created_at, created_on,
                    version)
                select :org, md5('c' || n)::uuid, 'c' || n, 'c' || n, md5('c' || n)::uuid, :org, now(), '2026-01-01', 0
                from generate_series(1, 50000) n
                """).param("org", team.org().value()).update();
        jdbc.sql("""
                insert into visit (org_id, id, number, customer_id, member_id, note, tags, backdated, occurred_at,
                    occurred_on, zone, source, typed, version)
                select :org, md5('v' || n)::uuid, n, md5('c' || (n % 50000 + 1))::uuid, md5('m' || (n % 997))::uuid,
                    'note', '{}', false, timestamptz '2025-11-23 02:00Z' + (n * 31 % 364) * interval '1 day',
                    date '2025-11-23' + (n * 31 % 364), 'Asia/Shanghai', 'test', 'visit c', 0
                from generate_series(1, :visits) n
                """).param("org", team.org().value()).param("visits", VISITS).update();
        jdbc.sql("analyze").update();
    }

    private long scans() {
        jdbc.sql("select pg_stat_force_next_flush()").query().listOfRows();
        return jdbc.sql("select seq_scan from pg_stat_user_tables where relname = 'visit'")
                .query(Long.class)
                .single();
    }
}
