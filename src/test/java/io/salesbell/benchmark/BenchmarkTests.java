package io.salesbell.benchmark;

import io.salesbell.chat.Pulse;
import io.salesbell.report.Boards;
import io.salesbell.schedule.Sweeps;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.Period;
import io.salesbell.team.Team;
import io.salesbell.testing.TestClockConfiguration;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Measures the served bot against the plain way; the figures of the jar are added by the tests outside. */
@Tag("benchmark")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.demo.weeks=1",
            "salesbell.console=true",
            "slack.signing-secret=" + SlackVisits.SECRET,
            "slack.bot-token=xoxb-benchmark",
            "slack.api-url=http://127.0.0.1:9/api/"
        })
@ContextConfiguration(initializers = DurableDatabase.class)
@Import({TestClockConfiguration.class, Company.class, PlainVisits.class, SlackVisits.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext
class BenchmarkTests {
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final int ROUNDS = 3;
    private static final int REPEATS = 60;
    private static final int SWEEPS = 50;
    private static final Period WEEK = Period.of(Period.Kind.WEEK, LocalDate.of(2026, 11, 10));

    @Autowired
    private Company company;

    @Autowired
    private SlackVisits slack;

    @Autowired
    private Boards boards;

    @Autowired
    private Sweeps sweeps;

    @Autowired
    private Pulse pulse;

    @Autowired
    @Qualifier("io.salesbell.chat.outbox.SettlingWorker")
    private SmartLifecycle settlingWorker;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @LocalServerPort
    private int port;

    private final AtomicLong count = new AtomicLong();

    @BeforeAll
    void hire() {
        System.setProperty("http.maxConnections", "128");
        Figures.startOver();
        company.hire();
        pulse.settle();
        for (String durable : List.of("fsync", "synchronous_commit")) {
            String value = jdbc.sql("show " + durable).query(String.class).single();
            LoggerFactory.getLogger(BenchmarkTests.class).info("{} is {}", durable, value);
        }
    }

    @Test
    @Order(1)
    void visitsPerSecond() throws Exception {
        measure(16, Duration.ofSeconds(40), 3);
        for (int connections : new int[] {1, 16, 64}) {
            Load[] loads = measure(connections, SLICE, ROUNDS);
            String of = " at " + connections + (connections == 1 ? " connection" : " connections");
            Figures.compare("visits per second" + of, "/s", loads[0].perSecond(), loads[1].perSecond(), ">= 0.7");
            Figures.compare("p99 of a visit" + of, "ms", loads[0].p99(), loads[1].p99(), "<= 2");
            Figures.compare("visits refused" + of, "", loads[0].refused(), loads[1].refused(), "0");
        }
    }

    @Test
    @Order(2)
    void signedSlackCommandsPerSecond() throws Exception {
        slack.install();
        measureSlack(16, Duration.ofSeconds(40), 3);
        for (int connections : new int[] {1, 16, 64}) {
            Load[] loads = measureSlack(connections, SLICE, ROUNDS);
            String of = " at " + connections + (connections == 1 ? " connection" : " connections");
            Figures.compare("signed /visit a second" + of, "/s", loads[0].perSecond(), loads[1].perSecond(), ">= 0.7");
            Figures.compare("p99 of a signed /visit" + of, "ms", loads[0].p99(), loads[1].p99(), "<= 2");
            Figures.compare("signed /visit refused" + of, "", loads[0].refused(), loads[1].refused(), "0");
        }
    }

    private Load[] measureSlack(int connections, Duration slice, int rounds) throws Exception {
        URI events = URI.create("http://localhost:" + port + "/slack/events");
        URI plain = URI.create("http://localhost:" + port + "/benchmark/slack");
        Load[] loads = {new Load(SlackVisits::headers), new Load(SlackVisits::headers)};
        Supplier<String> command = () -> SlackVisits.command(count.incrementAndGet());
        for (int round = 0; round < rounds; round++) {
            loads[0].post(events, connections, slice, command);
            pulse.settle();
            loads[1].post(plain, connections, slice, command);
        }
        return loads;
    }

    private Load[] measure(int connections, Duration slice, int rounds) throws Exception {
        OrgId org = company.org();
        URI console = URI.create("http://localhost:" + port + "/console/api/messages");
        URI plain = URI.create("http://localhost:" + port + "/benchmark/plain");
        Load[] loads = {new Load(), new Load()};
        Supplier<String> line = () -> json.writeValueAsString(line(count.incrementAndGet()));
        Supplier<String> plainLine = () -> json.writeValueAsString(plain(org));
        for (int round = 0; round < rounds; round++) {
            loads[0].post(console, connections, slice, line);
            pulse.settle();
            loads[1].post(plain, connections, slice, plainLine);
        }
        return loads;
    }

    private static Map<String, Object> line(long number) {
        String text = "visit " + Company.customer(number) + ": demo went well, next: Fri 9:00 call";
        return Map.of("from", "rep" + Company.turn(number), "conversation", "bot", "text", text, "id", "b" + number);
    }

    private Map<String, Object> plain(OrgId org) {
        long number = count.incrementAndGet();
        Map<String, Object> line = new HashMap<>(line(number));
        UUID member = company.person(Company.turn(number)).value();
        line.putAll(Map.of("org", org.value(), "member", member, "customer", Company.customerId(org, number)));
        return line;
    }

    @Test
    @Order(3)
    void theBoardOverAMillionVisits() {
        settlingWorker.stop();
        company.visits(1_000_000);
        Team team = company.team();
        List<Double> board = new ArrayList<>();
        List<Double> grouped = new ArrayList<>();
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            board.add(millis(() -> boards.of(team, WEEK, null)));
            grouped.add(millis(() -> List.of("visit", "follow_up").forEach(table -> grouped(team, table))));
        }
        Figures.compare(
                "a team's week over 1,000,000 visits, against a group by a metric",
                "ms",
                median(board),
                median(grouped),
                "<= 2");
    }

    private void grouped(Team team, String table) {
        jdbc.sql("select member_id, count(*) from " + table + """
                 where org_id = :org and voided_at is null and occurred_on between :from and :to
                    and member_id in (select member_id from team_membership where org_id = :org and team_id = :team)
                group by member_id
                """)
                .param("org", team.org().value())
                .param("team", team.id().value())
                .param("from", WEEK.from())
                .param("to", WEEK.to())
                .query()
                .listOfRows();
    }

    @Test
    @Order(4)
    void anIdleSweepAndTenThousandDueReminders() {
        company.leadsUpTo(10_000);
        double few = idleBuffers();
        company.leadsUpTo(1_000_000);
        Figures.compare(
                "buffers of an idle sweep at 1,000,000 leads, against 10,000", "", idleBuffers(), few, "<= 1.2");
        jdbc.sql("""
                update lead_assignment set remind_at = '2026-11-17 01:00Z' where (org_id, id) in
                    (select org_id, id from lead_assignment where remind_at is not null limit 10000)
                """).update();
        double seconds = millis(sweeps::run) / 1000;
        Figures.report("10,000 due first responses owed", "s", seconds, "");
    }

    private double idleBuffers() {
        while (sweeps.run() > 0) {
            pulse.settle();
        }
        for (int warm = 0; warm < SWEEPS; warm++) {
            sweeps.run();
        }
        long before = buffers();
        for (int run = 0; run < SWEEPS; run++) {
            sweeps.run();
        }
        return (buffers() - before) / (double) SWEEPS;
    }

    /** Shared buffers found or read so far by this thread's connection, to which the pool returns it. */
    private long buffers() {
        jdbc.sql("select pg_stat_force_next_flush()").query().listOfRows();
        return jdbc.sql("""
                select sum(coalesce(hits, 0) + coalesce(reads, 0))::bigint
                from pg_stat_get_backend_io(pg_backend_pid()) where object = 'relation'
                """).query(Long.class).single();
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
