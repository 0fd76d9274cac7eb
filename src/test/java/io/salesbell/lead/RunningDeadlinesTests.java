package io.salesbell.lead;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.schedule.DueRuns;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.Statements;
import io.salesbell.testing.TestTeam;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deadlines that run while what they follow from is changed; in order, from Tuesday 2026-11-17 10:00 on. */
@SalesbellTest
@Import(Statements.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunningDeadlinesTests {
    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private Teams teams;

    @Autowired
    private RecordingPlatform platform;

    @Autowired
    private DueRuns due;

    @Autowired
    private DeadlineRun run;

    @Autowired
    private Statements statements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Order(1)
    void moreHoursMoveTheDeadlineAndItsReminder() {
        chat.as("wangwei").says("新线索 宽限客户，来源：展会").isAccepted();
        hours("72");
        assertThat(deadline("宽限客户")).isEqualTo("2026-11-20T10:00");
        chat.until("2026-11-20T09:59");
        assertThat(platform.textsTo("wangwei")).isEmpty();
        chat.until("2026-11-20T10:00");
        assertThat(platform.textsTo("wangwei")).singleElement().asString().contains("宽限客户", "已 3 天");
        hours("96");
        assertThat(deadline("宽限客户")).as("it has passed").isEqualTo("2026-11-20T10:00");
        hours("24");
        chat.until("2026-11-20T18:00");
        assertThat(platform.textsTo("wangwei")).hasSize(1);
    }

    @Test
    @Order(2)
    void fewerHoursRemindAtOnceAndMakeNobodyLateBeforehand() {
        chat.until("2026-11-24T09:00");
        platform.forget();
        chat.as("lily").says("lead new Hasty Corp").isAccepted();
        chat.until("2026-11-24T15:00");
        hours("4");
        assertThat(deadline("Hasty Corp")).isEqualTo("2026-11-24T15:00");
        chat.pass(Duration.ZERO);
        assertThat(platform.textsTo("lily")).singleElement().asString().contains("Hasty Corp");
        hours("24");
        assertThat(deadline("Hasty Corp")).isEqualTo("2026-11-24T15:00");
        chat.until("2026-11-25T12:00");
        assertThat(platform.textsTo("lily")).hasSize(1);
    }

    @Test
    @Order(3)
    void whatWasAnsweredStaysAndWhatWasPutOffKeepsItsReminder() {
        platform.forget();
        chat.as("lily").says("lead new Answered Corp").isAccepted();
        chat.as("lily").says("followup Answered Corp: they want a quote").isAccepted();
        chat.as("lily").says("lead new Later Corp").isAccepted();
        chat.as("lily").says("snooze Later Corp Friday 9:00").isAccepted();
        hours("2");
        assertThat(deadline("Answered Corp")).isEqualTo("2026-11-26T12:00");
        assertThat(deadline("Later Corp")).isEqualTo("2026-11-25T14:00");
        chat.as("lily").says("undo").isAccepted().isAnswered("Later Corp");
        chat.until("2026-11-25T13:59");
        assertThat(platform.textsTo("lily")).isEmpty();
        hours("24");
        chat.until("2026-11-27T09:00");
        platform.forget();
    }

    @Test
    @Order(4)
    void aFirstResponseThatIsTakenBackFollowsWhatWasChangedMeanwhile() {
        chat.as("lily").says("lead new Slip Corp").isAccepted();
        chat.as("lily").says("followup Slip Corp: hello").isAccepted();
        hours("48");
        assertThat(deadline("Slip Corp")).isEqualTo("2026-11-30T09:00");
        chat.as("lily").says("undo").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("Slip Corp")).isEqualTo("2026-12-01T09:00");
        chat.as("lily").says("assign Slip Corp @wangwei").isAccepted();
        hours("24");
        assertThat(deadline("Slip Corp")).isEqualTo("2026-11-30T09:00");
        chat.as("lily").says("undo").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("Slip Corp")).as("hers again").isEqualTo("2026-11-30T09:00");
        chat.as("lily").says("lead Slip Corp lost no budget").isAccepted();
    }

    @Test
    @Order(5)
    void workingHoursQuietHoursSourcesAndTheTreeCountToo() {
        chat.until("2026-12-01T09:00");
        chat.as("zhaomin").says("新线索 钟点客户，来源：网站表单").isAccepted();
        assertThat(deadline("钟点客户")).isEqualTo("2026-12-01T10:00");
        chat.as("chen").says("设置 团队 工作时间 10:00-19:00").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("钟点客户")).isEqualTo("2026-12-01T11:00");
        Team sales = teams.add(team.org(), "sales", "Sales");
        chat.as("ada").says("settings team hours 11:00-20:00 team: sales").isAccepted();
        chat.as("chen").says("设置 团队 工作时间 默认").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("钟点客户")).isEqualTo("2026-12-01T10:00");
        chat.as("ada").says("team place East under Sales").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("钟点客户")).isEqualTo("2026-12-01T12:00");
        chat.as("ada")
                .says("settings organization response-by-source 网站表单 3h around the clock")
                .isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("钟点客户")).isEqualTo("2026-12-01T12:00");
        assertThat(reminder("钟点客户")).isEqualTo("2026-12-01T12:00");
        chat.as("zhaomin").says("设置 静默时段 11:30-13:00").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(deadline("钟点客户")).isEqualTo("2026-12-01T12:00");
        assertThat(reminder("钟点客户")).isEqualTo("2026-12-01T11:29");
        chat.as("zhaomin").says("设置 静默时段 默认").isAccepted();
        teams.join(team.org(), sales.id(), team.id("zhaomin"), false, TestTeam.LONG_AGO.plusYears(1));
        chat.as("zhaomin").says("设置 时区 Tokyo").isAccepted();
        chat.pass(Duration.ZERO);
        assertThat(reminder("钟点客户")).isEqualTo("2026-12-01T12:00");
    }

    @Test
    @Order(6)
    void manyLeadsAreMovedInAHandfulOfStatementsByOneOfSeveralReplicas() throws Exception {
        jdbc.sql("""
                insert into lead (org_id, id, number, customer_id, stage, state, source, created_by, occurred_at,
                    occurred_on, zone, typed, last_touch_at, version)
                select l.org_id, gen_random_uuid(), 100000 + n, l.customer_id, 'new', 'open', '', l.created_by,
                    l.occurred_at, l.occurred_on, l.zone, '', l.last_touch_at, 0
                from lead l, generate_series(1, 10000) n where l.id = (select min(id::text)::uuid from lead)
                """).update();
        jdbc.sql("""
                insert into lead_assignment (org_id, id, lead_id, member_id, source, assigned_at, assigned_on,
                    deadline_at, remind_at, rule_remind_at)
                select l.org_id, gen_random_uuid(), l.id, (array[:owners])[l.number % 4 + 1], 'colleague', :now,
                    '2026-12-01', :later, :later, :later
                from lead l where l.number > 100000
                """)
                .param(
                        "owners",
                        List.of("lily", "wangwei", "zhaomin", "lihua").stream()
                                .map(key -> team.id(key).value())
                                .toList())
                .param("now", Timestamp.from(chat.now()))
                .param("later", Timestamp.from(chat.now().plusSeconds(24 * 3600)))
                .update();
        // PostgreSQL does so by itself within a minute.
        jdbc.sql("analyze lead, lead_assignment").update();
        chat.as("ada").says("settings organization first-response 30").isAccepted();
        ExecutorService two = Executors.newFixedThreadPool(2);
        Callable<Integer> sweep = () -> due.run(chat.now(), 10);
        try {
            List<Integer> done = List.of(two.submit(sweep), two.submit(sweep)).stream()
                    .map(RunningDeadlinesTests::result)
                    .toList();
            assertThat(done).containsExactlyInAnyOrder(0, 1);
        } finally {
            two.shutdownNow();
        }
        assertThat(jdbc.sql("select count(*) from lead_assignment where deadline_at = remind_at and deadline_at = ?")
                        .param(Timestamp.from(chat.now().plusSeconds(30 * 3600)))
                        .query(Integer.class)
                        .single())
                .isEqualTo(10_000);
        chat.as("ada").says("settings organization first-response 36").isAccepted();
        assertThat(statements.of(() -> run.run(team.org(), team.org().value(), chat.now(), chat.now())))
                .isLessThan(40);
    }

    private static int result(Future<Integer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void hours(String hours) {
        chat.as("ada").says("settings organization first-response " + hours).isAccepted();
        chat.pass(Duration.ZERO);
    }

    private LocalDateTime deadline(String customer) {
        return local(customer, "deadline_at");
    }

    private LocalDateTime reminder(String customer) {
        return local(customer, "remind_at");
    }

    private LocalDateTime local(String customer, String column) {
        return jdbc.sql("select a." + column + " from lead_assignment a join lead l on l.id = a.lead_id"
                        + " join customer c on c.id = l.customer_id where c.name = ? and a.ended_at is null")
                .param(customer)
                .query((row, index) ->
                        LocalDateTime.ofInstant(row.getTimestamp(1).toInstant(), TestTeam.ZONE))
                .single();
    }
}
