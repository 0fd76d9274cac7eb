package io.salesbell.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.salesbell.testing.SalesbellTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalesbellTest
class JointCommitTests {
    @Autowired
    private JointCommit commit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MeterRegistry meters;

    private final Words words = new Words();

    /** Words of a table of the test's own; the word "wait" holds up whoever writes it. */
    private static final class Words implements RowKind<String> {
        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public int order() {
            return 1;
        }

        @Override
        public String sql() {
            return "insert into joint_word (word) select unnest(?)";
        }

        @Override
        public List<Object> parameters(List<String> rows) {
            if (rows.contains("wait")) {
                written.countDown();
                await(goOn);
            }
            return List.of((Object) rows.toArray(String[]::new));
        }
    }

    @BeforeEach
    void table() {
        jdbc.sql("drop table if exists joint_word").update();
        jdbc.sql("create table joint_word (word text primary key)").update();
    }

    @Test
    void commandsThatEndWhileAnotherWritesAreCommittedTogether() throws Exception {
        all(behindOneThatWrites("red", "green", "blue"));
        assertThat(words()).containsExactlyInAnyOrder("wait", "red", "green", "blue");
        assertThat(transactions("red", "green", "blue")).isEqualTo(1);
        assertThat(transactions("wait", "red")).isEqualTo(2);
    }

    @Test
    void oneThatCannotBeWrittenFailsAloneAndTheOthersAreWritten() throws Exception {
        jdbc.sql("insert into joint_word (word) values ('taken')").update();
        List<Future<?>> ends = behindOneThatWrites("red", "taken", "blue");
        all(List.of(ends.get(0), ends.get(1), ends.get(3)));
        assertThatThrownBy(() -> ends.get(2).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DuplicateKeyException.class);
        assertThat(words()).containsExactlyInAnyOrder("taken", "wait", "red", "blue");
    }

    @Test
    void oneThatIsHeldUpLeavesTheOthersTimeToBeWritten() throws Exception {
        TransactionTemplate command = new TransactionTemplate(transaction.getTransactionManager());
        command.setTimeout(2);
        List<Future<?>> ends = transaction.execute(status -> {
            jdbc.sql("insert into joint_word (word) values ('taken')").update();
            List<Future<?>> some = behindOneThatWrites(command, "red", "taken", "blue");
            assertThatThrownBy(() -> some.get(2).get()).isInstanceOf(ExecutionException.class);
            status.setRollbackOnly();
            return some;
        });
        all(List.of(ends.get(0), ends.get(1), ends.get(3)));
        assertThat(words()).containsExactlyInAnyOrder("wait", "red", "blue");
    }

    @Test
    void aRowThatCannotBeWrittenTakesTheOthersOfItsCommandAlong() {
        jdbc.sql("insert into joint_word (word) values ('taken')").update();
        RowKind<String> later = new Words();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    commit.leave(words, "red");
                    commit.leave(later, "taken");
                }))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(words()).containsExactly("taken");
    }

    @Test
    void whoeverWroteSomethingElseWritesItsRowsInTheSameTransaction() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("insert into joint_word (word) values ('own')").update();
            commit.leave(words, "left");
        });
        assertThat(transactions("own", "left")).isEqualTo(1);
    }

    @Test
    void whatIsTakenBackLeavesNothing() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    commit.leave(words, "left");
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        transaction.executeWithoutResult(status -> {
            commit.leave(words, "left");
            status.setRollbackOnly();
        });
        assertThat(words()).isEmpty();
    }

    @Test
    void aTransactionReadsWhatItLeft() {
        List<String> read = transaction.execute(status -> {
            commit.leave(words, "left");
            List<String> now = words();
            commit.leave(words, "later");
            return now;
        });
        assertThat(read).containsExactly("left");
        assertThat(words()).containsExactlyInAnyOrder("left", "later");
    }

    @Test
    void rowsAreWrittenAtOnceWhereThereIsNoTransaction() {
        commit.leave(words, "alone");
        assertThat(words()).containsExactly("alone");
    }

    @Test
    void aTransactionOfItsOwnInsideHasAnEndOfItsOwn() {
        TransactionTemplate inner = new TransactionTemplate(transaction.getTransactionManager());
        inner.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            commit.leave(words, "outer");
            inner.executeWithoutResult(within -> commit.leave(words, "inner"));
            status.setRollbackOnly();
        });
        assertThat(words()).containsExactly("inner");
    }

    @Test
    void manyAtOnceLoseNothing() throws Exception {
        List<Future<?>> ends = new ArrayList<>();
        ExecutorService people = Executors.newFixedThreadPool(8);
        for (int word = 0; word < 400; word++) {
            String text = "word " + word % 390;
            ends.add(people.submit(() -> left(text)));
        }
        int refused = 0;
        for (Future<?> end : ends) {
            try {
                end.get();
            } catch (ExecutionException twice) {
                assertThat(twice).hasCauseInstanceOf(DuplicateKeyException.class);
                refused++;
            }
        }
        people.shutdown();
        assertThat(refused).isEqualTo(10);
        assertThat(words()).hasSize(390);
    }

    /** The ends of a transaction that is at its writing and of those behind it, in this order; they are let go. */
    private List<Future<?>> behindOneThatWrites(String... behind) {
        return behindOneThatWrites(transaction, behind);
    }

    private List<Future<?>> behindOneThatWrites(TransactionTemplate command, String... behind) {
        List<Future<?>> ends = new ArrayList<>();
        ExecutorService people = Executors.newCachedThreadPool();
        ends.add(people.submit(() -> left("wait")));
        await(words.written);
        for (String word : behind) {
            ends.add(people.submit(() -> command.executeWithoutResult(status -> commit.leave(words, word))));
            untilWaiting(ends.size() - 1);
        }
        words.goOn.countDown();
        people.shutdown();
        return ends;
    }

    private void left(String word) {
        transaction.executeWithoutResult(status -> commit.leave(words, word));
    }

    private static void all(List<Future<?>> ends) throws Exception {
        for (Future<?> end : ends) {
            end.get();
        }
    }

    private void untilWaiting(int many) {
        while (meters.get("salesbell.commit.waiting").gauge().value() < many) {
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    private List<String> words() {
        return jdbc.sql("select word from joint_word").query(String.class).list();
    }

    /** How many transactions wrote these. */
    private int transactions(String... some) {
        return jdbc.sql("select count(distinct xmin::text) from joint_word where word = any(?)")
                .param(some)
                .query(Integer.class)
                .single();
    }
}
