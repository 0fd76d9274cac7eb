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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void whatWasGivenUpIsDroppedAfterAMonth() {
        owe("hopeless", "1");
        Tasks.Task task = tasks.claim("twoworkers").orElseThrow();
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
