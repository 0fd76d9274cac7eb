package io.salesbell.chat.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.SteppedClock;
import io.salesbell.testing.TestTeam;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.CannotCreateTransactionException;

@SalesbellTest
class TaskRunnerTests {
    @Autowired
    private Tasks tasks;

    @Autowired
    private WallClock clock;

    @Autowired
    private TestTeam team;

    @Autowired
    private FailedTasks failed;

    @Autowired
    private SteppedClock wall;

    @Autowired
    private JdbcClient jdbc;

    /** Its slow task waits until the quick one is done. */
    private static final class Platform implements TaskPlatform {
        private final List<String> done = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch quick = new CountDownLatch(1);

        @Override
        public String name() {
            return "twoworkers";
        }

        @Override
        public void run(Tasks.Task task) {
            if (task.subject().equals("slow")) {
                begun.countDown();
                await(quick);
            }
            done.add(task.subject() + task.payload().get("n"));
        }

        @Override
        public void look() {}
    }

    @Test
    void aSlowTaskHoldsUpItsOwnSubjectOnly() {
        Platform platform = new Platform();
        TaskRunner runner = new TaskRunner(tasks, clock, List.of(platform));
        owe("slow", "1");
        CompletableFuture<Void> other = CompletableFuture.runAsync(runner::run);
        await(platform.begun);
        owe("slow", "2");
        owe("quick", "1");
        runner.run();
        assertThat(platform.done).containsExactly("quick1");
        platform.quick.countDown();
        other.join();
        assertThat(platform.done).containsExactly("quick1", "slow1", "slow2");
    }

    @Test
    void whatWaitsAlreadyKeepsWhatItCarries() {
        Platform platform = new Platform();
        TaskRunner runner = new TaskRunner(tasks, clock, List.of(platform));
        owe("once", "1");
        tasks.oweOnce(team.org(), platform.name(), "", "kind", "once", Map.of("n", "2"));
        runner.run();
        assertThat(platform.done).containsExactly("once1");
        tasks.oweOnce(team.org(), platform.name(), "", "kind", "once", Map.of("n", "3"));
        runner.run();
        assertThat(platform.done).containsExactly("once1", "once3");
    }

    /** Does not do what it is told to before that many tries, and has one kind apart. */
    private static final class Troubled implements TaskPlatform {
        private final RuntimeException trouble;
        private final int until;
        private final List<String> done = Collections.synchronizedList(new ArrayList<>());
        private final List<String> givenUp = new ArrayList<>();
        private final CountDownLatch held = new CountDownLatch(1);
        private final CountDownLatch urgent = new CountDownLatch(1);

        Troubled(RuntimeException trouble, int until) {
            this.trouble = trouble;
            this.until = until;
        }

        @Override
        public String name() {
            return "troubled";
        }

        @Override
        public Set<String> apart() {
            return Set.of("urgent");
        }

        @Override
        public void run(Tasks.Task task) {
            if (task.kind().equals("held")) {
                await(held);
            }
            if (task.attempts() < until) {
                throw trouble;
            }
            done.add(task.subject());
            if (task.kind().equals("urgent")) {
                urgent.countDown();
            }
        }

        @Override
        public void givenUp(Tasks.Task task) {
            givenUp.add(task.subject());
        }

        @Override
        public void look() {}
    }

    @Test
    void whatTheDatabaseHadNoTimeForIsDoneLater() {
        for (RuntimeException busy : List.of(
                new QueryTimeoutException("slow"), new CannotCreateTransactionException("no connection is free"))) {
            Troubled platform = new Troubled(busy, 3);
            TaskRunner runner = new TaskRunner(tasks, clock, List.of(platform));
            tasks.owe(team.org(), "troubled", "", "kind", "slow", Map.of());
            runner.run();
            assertThat(platform.done).isEmpty();
            wall.pass(Duration.ofSeconds(2));
            runner.run();
            wall.pass(Duration.ofSeconds(4));
            runner.run();
            assertThat(platform.done).containsExactly("slow");
            assertThat(platform.givenUp).isEmpty();
        }
    }

    @Test
    void whatIsGivenUpAtLastIsToldAndNotBeforeADay() {
        Troubled platform = new Troubled(new QueryTimeoutException("slow"), Integer.MAX_VALUE);
        TaskRunner runner = new TaskRunner(tasks, clock, List.of(platform));
        tasks.owe(team.org(), "troubled", "", "kind", "hopeless", Map.of());
        for (int quarter = 0; quarter < 90; quarter++) {
            runner.run();
            wall.pass(Duration.ofMinutes(15));
        }
        assertThat(platform.givenUp).isEmpty();
        for (int quarter = 0; quarter < 12; quarter++) {
            runner.run();
            wall.pass(Duration.ofMinutes(15));
        }
        assertThat(platform.givenUp).containsExactly("hopeless");
    }

    @Test
    void whatABugIsInTheWayOfIsTold() {
        Troubled platform = new Troubled(new IllegalStateException("a bug"), Integer.MAX_VALUE);
        tasks.owe(team.org(), "troubled", "", "kind", "broken", Map.of());
        new TaskRunner(tasks, clock, List.of(platform)).run();
        assertThat(platform.givenUp).containsExactly("broken");
    }

    @Test
    void whatPeopleWaitForWaitsForNoOtherTask() throws InterruptedException {
        Troubled platform = new Troubled(new IllegalStateException("none"), 0);
        TaskRunner runner = new TaskRunner(tasks, clock, List.of(platform));
        TaskWorker workers = new TaskWorker(tasks, runner, failed, List.of(platform));
        tasks.owe(team.org(), "troubled", "", "held", "photo", Map.of());
        tasks.owe(team.org(), "troubled", "", "urgent", "request", Map.of());
        workers.start();
        try {
            assertThat(platform.urgent.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            platform.held.countDown();
            workers.stop();
        }
    }

    @Test
    void whatWasGivenUpIsDroppedAfterAMonth() {
        owe("hopeless", "1");
        Tasks.Task task = tasks.claim(Desk.all("twoworkers")).orElseThrow();
        tasks.failed(task, "no");
        tasks.ended(task);
        failed.look();
        assertThat(hopeless()).isEqualTo(1);
        wall.pass(Duration.ofDays(31));
        failed.look();
        assertThat(hopeless()).isZero();
    }

    private int hopeless() {
        return jdbc.sql("select count(*) from platform_task where subject = 'hopeless'")
                .query(Integer.class)
                .single();
    }

    private void owe(String subject, String n) {
        OrgId org = team.org();
        tasks.owe(org, "twoworkers", "", "kind", subject, Map.of("n", n));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
