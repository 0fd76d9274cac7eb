package io.salesbell.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.SalesbellApplication;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Pulse;
import io.salesbell.journal.Verification;
import io.salesbell.schedule.BusinessClock;
import io.salesbell.schedule.Sweeps;
import io.salesbell.testing.Chat;
import io.salesbell.testing.RecordingPlatform;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestClockConfiguration;
import io.salesbell.testing.TestTeam;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two bots on one database, sweeping, following and delivering at once: everything happens once. */
@SalesbellTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplicasTests {
    private static final List<String> REPS = List.of("lily", "wangwei", "zhaomin", "lihua");

    @Autowired
    private Chat chat;

    @Autowired
    private TestTeam team;

    @Autowired
    private RecordingPlatform first;

    @Autowired
    private Pulse pulse;

    @Autowired
    private Sweeps sweeps;

    @Autowired
    private BusinessClock clock;

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Directory directory;

    @Autowired
    private Environment environment;

    private ConfigurableApplicationContext second;

    @BeforeAll
    void startTheSecond() {
        second = new SpringApplicationBuilder(
                        SalesbellApplication.class, TestClockConfiguration.class, RecordingPlatform.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.quartz.auto-startup=false",
                        "--salesbell.settling=false",
                        "--salesbell.demo=false",
                        "--spring.datasource.url=" + environment.getRequiredProperty("spring.datasource.url"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.datasource.hikari.maximum-pool-size=8");
    }

    @AfterAll
    void stopTheSecond() {
        second.close();
    }

    @Test
    void aWeekHappensOnce() throws Exception {
        for (String rep : REPS) {
            for (int n = 0; n < 4; n++) {
                chat.as(rep).says("visit Client " + rep + n + ": talked").isAccepted();
            }
            chat.as(rep).says("lead new Prospect " + rep + ": asked by mail").isAccepted();
            chat.as(rep).says("deal Buyer " + rep + ": 12k").isAccepted();
        }
        bothAt("2026-11-17T10:05");
        assertThat(delivered("east")).as("a deal each").hasSize(REPS.size()).doesNotHaveDuplicates();
        bothAt("2026-11-18T10:00");
        for (String rep : REPS) {
            assertThat(delivered(rep).stream().filter(text -> text.contains("Prospect " + rep)))
                    .as("one reminder to %s", rep)
                    .hasSize(1);
        }
        bothAt("2026-11-23T09:30");
        assertThat(delivered("east").stream().filter(text -> text.contains("排行榜")))
                .as("the board")
                .hasSize(1);
        assertThat(verification.verify(team.org()).intact()).isTrue();
        assertThat(verification.verify(team.org()).unsealed()).isZero();
        assertThat(jdbc.sql("select count(*) from follower_parked")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from outbox_message where state = 'blocked'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatTheOneLearnsOfTheOrganizationTheOtherKnowsFromItsNextSpeakerOn() {
        Directory there = second.getBean(Directory.class);
        ZoneId before = there.zoneOf(team.org());
        zone("Europe/Berlin");
        try {
            there.speaker(team.org(), team.id("lily"));
            assertThat(there.zoneOf(team.org())).isEqualTo(ZoneId.of("Europe/Berlin"));
        } finally {
            zone(before.getId());
            there.speaker(team.org(), team.id("lily"));
            directory.speaker(team.org(), team.id("lily"));
        }
        assertThat(there.zoneOf(team.org())).isEqualTo(before);
    }

    private void zone(String zone) {
        jdbc.sql("update organization set zone = ? where id = ?")
                .params(zone, team.org().value())
                .update();
    }

    /** Moves the clock there at a stroke, as after an outage, and lets both do what is due, two workers each. */
    private void bothAt(String localTime) throws Exception {
        clock.set(LocalDateTime.parse(localTime).atZone(TestTeam.ZONE).toInstant());
        second.getBean(BusinessClock.class).reload();
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int n = 0; n < 2; n++) {
                work.add(() -> live(pulse, sweeps));
                work.add(() -> live(second.getBean(Pulse.class), second.getBean(Sweeps.class)));
            }
            for (Future<Integer> done : workers.invokeAll(work)) {
                done.get();
            }
        } finally {
            workers.shutdown();
        }
        pulse.settle();
    }

    private static int live(Pulse pulse, Sweeps sweeps) {
        int delivered = 0;
        for (int beat = 0; beat < 5; beat++) {
            delivered += pulse.settle() + sweeps.run();
        }
        return delivered;
    }

    private List<String> delivered(String to) {
        return Stream.of(first, second.getBean(RecordingPlatform.class))
                .flatMap(platform -> platform.textsTo(to).stream())
                .toList();
    }
}
