package io.salesbell.intake.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Role;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Organization;
import io.salesbell.team.Organizations;
import io.salesbell.team.Settings;
import io.salesbell.team.time.HolidayData;
import io.salesbell.team.time.WorkingCalendar;
import io.salesbell.testing.FreshDatabase;
import io.salesbell.testing.TestClockConfiguration;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.quartz.auto-startup=false",
            "salesbell.settling=false",
            "salesbell.demo.weeks=${demo.weeks:1}",
            "logging.level.io.salesbell.intake=debug"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestClockConfiguration.class)
@DirtiesContext
class DemoTests {
    @Autowired
    private Organizations organizations;

    @Autowired
    private Directory directory;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private DemoCompany company;

    @Autowired
    private DemoReplay replay;

    @Autowired
    private Settings settings;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thePeopleHaveFixedKeysAndADirectConversationOnTheConsole() {
        OrgId org = company.organization().map(Organization::id).orElseThrow();
        assertThat(directory.organizationOf("console", "demo")).contains(org);
        assertThat(directory.everyone(org))
                .extracting(Directory.Profile::key)
                .containsExactly("lily", "wangwei", "zhaomin", "liuyang", "mia", "tom", "chen", "fiona", "ada");
        Directory.Profile chen = directory.everyone(org).get(6);
        assertThat(chen.roles()).containsExactly(Role.MANAGER);
        assertThat(chen.team()).isEqualTo("East 华东");
        assertThat(directory.dmOf(org, chen.member()))
                .contains(new Conversation("console", "dm:" + chen.member(), Conversation.Kind.DIRECT));
        assertThat(directory.channels(org, "console"))
                .extracting(channel -> channel.conversation().key())
                .containsExactly("channel:east");
    }

    @Test
    void itIsTuesdayTen() {
        assertThat(Duration.between(Instant.parse("2026-11-17T02:00:00Z"), clock.instant()))
                .isLessThan(Duration.ofMinutes(5));
        assertThat(DemoCompany.lastTuesday(Instant.parse("2026-11-24T01:59:59Z")))
                .isEqualTo(Instant.parse("2026-11-17T02:00:00Z"));
        assertThat(DemoCompany.lastTuesday(Instant.parse("2026-11-24T02:00:00Z")))
                .isEqualTo(Instant.parse("2026-11-24T02:00:00Z"));
    }

    @Test
    void everyLineIsTypedOnceThoughTheStartWasCutShort() {
        OrgId org = company.organization().map(Organization::id).orElseThrow();
        assertThat(settings.of(org, DemoState.SETTING).complete()).isTrue();
        List<Long> told = counts();
        assertThat(told.get(0)).isGreaterThan(40);
        settings.set(
                Settings.Subject.of(org),
                DemoState.SETTING,
                new DemoState(Instant.parse("2026-11-17T02:00:00Z"), 1, false));
        replay.run(new DefaultApplicationArguments());
        assertThat(counts()).isEqualTo(told);
        assertThat(settings.of(org, DemoState.SETTING).complete()).isTrue();
    }

    @Test
    void noLineIsRefused() {
        OrgId org = company.organization().map(Organization::id).orElseThrow();
        DemoState state = settings.of(org, DemoState.SETTING);
        long lines = new DemoHistory(state.start(), state.weeks(), WorkingCalendar.weekdays(HolidayData.load("CN")))
                .lines()
                .size();
        assertThat(jdbc.sql("select count(distinct source_key) from journal_entry where source_key like 'demo:%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(lines);
    }

    private List<Long> counts() {
        return Stream.of("visit", "deal", "journal_entry", "customer", "kudos")
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }

    @Test
    void recordsStandAtTheTimeTheyWereTyped() {
        assertThat(jdbc.sql("select count(*) from visit where occurred_at > '2026-11-17T01:55:00Z'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from journal_entry where kind = 'visit.logged' and source <> 'import'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from visit where typed = '' or team_id is null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anotherStartFoundsNothing() {
        company.afterSingletonsInstantiated();
        assertThat(organizations.all()).hasSize(1);
    }
}
