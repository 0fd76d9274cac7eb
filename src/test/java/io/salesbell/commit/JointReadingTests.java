package io.salesbell.commit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.salesbell.testing.SalesbellTest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalesbellTest
class JointReadingTests {
    private static final int HOLDS_UP = 7;

    @Autowired
    private DataSource source;

    @Autowired
    @Qualifier(JointConnections.ASKING)
    private DataSource asking;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Shares shares = new Shares();
    private JointReading reading;

    /** What each of so many gets of a hundred, by a table of the test's own; of what is not in it nobody knows. */
    private static final class Shares implements ReadKind<Integer, Integer> {
        private final List<List<Integer>> asked = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch holding = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        @Override
        public String sql() {
            return "select q.place, 100 / s.people from unnest(?) with ordinality as q(people, place)"
                    + " join joint_share s on s.people = q.people";
        }

        @Override
        public List<Object> parameters(List<Integer> questions) {
            asked.add(questions);
            if (questions.contains(HOLDS_UP)) {
                holding.countDown();
                await(goOn);
            }
            return List.of((Object) questions.toArray(Integer[]::new));
        }

        @Override
        public Integer answer(ResultSet row) throws SQLException {
            return row.getInt(2);
        }
    }

    @BeforeEach
    void table() {
        reading = new JointReading(source, asking, new SimpleMeterRegistry(), 1);
        jdbc.sql("drop table if exists joint_share").update();
        jdbc.sql("create table joint_share (people integer)").update();
        jdbc.sql("insert into joint_share select generate_series(0, 50)").update();
    }

    @AfterEach
    void home() {
        people.shutdownNow();
    }

    @Test
    void everyQuestionHasItsOwnAnswerOrNone() {
        Supplier<Optional<Integer>> quarter = reading.ask(shares, 4);
        Supplier<Optional<Integer>> nobody = reading.ask(shares, 1000);
        assertThat(reading.read(shares, 5)).contains(20);
        assertThat(quarter.get()).contains(25);
        assertThat(nobody.get()).isEmpty();
        assertThat(shares.asked).containsExactly(List.of(4, 1000, 5));
    }

    @Test
    void whatIsAskedWhileAnotherAsksIsAskedTogether() throws Exception {
        List<Future<Optional<Integer>>> answers = behindOneThatAsks(1, 2, 4);
        assertThat(answers.get(0).get()).contains(100);
        assertThat(answers.get(1).get()).contains(50);
        assertThat(answers.get(2).get()).contains(25);
        assertThat(shares.asked).hasSize(2);
        assertThat(shares.asked.get(1)).containsExactlyInAnyOrder(1, 2, 4);
    }

    @Test
    void oneThatCannotBeAnsweredFailsAloneAndTheOthersAreAnswered() throws Exception {
        List<Future<Optional<Integer>>> answers = behindOneThatAsks(1, 0, 4);
        assertThat(answers.get(0).get()).contains(100);
        assertThat(answers.get(2).get()).contains(25);
        assertThatThrownBy(() -> answers.get(1).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DataAccessException.class);
    }

    @Test
    void aTransactionSeesWhatItChanged() {
        Optional<Integer> own = transaction.execute(status -> {
            jdbc.sql("insert into joint_share values (100)").update();
            return reading.read(shares, 100);
        });
        assertThat(own).contains(1);
        assertThat(transaction.<Optional<Integer>>execute(status -> {
                    jdbc.sql("delete from joint_share where people = 100").update();
                    status.setRollbackOnly();
                    return reading.read(shares, 100);
                }))
                .isEmpty();
        assertThat(reading.read(shares, 100)).contains(1);
    }

    @Test
    void aTransactionThatAsksTogetherHoldsNoConnection() {
        boolean taken = Boolean.TRUE.equals(transaction.execute(status -> {
            assertThat(reading.read(shares, 4)).contains(25);
            return Watched.of(source).isTaken();
        }));
        assertThat(taken).isFalse();
    }

    @Test
    void manyAtOnceAreEachAnsweredWithTheirOwn() throws Exception {
        List<Future<Boolean>> right = new ArrayList<>();
        for (int person = 0; person < 8; person++) {
            int first = person;
            right.add(people.submit(() -> {
                boolean all = true;
                for (int number = 0; number < 100; number++) {
                    int asked = 1 + (first + number) % 6;
                    all &= reading.read(shares, asked).orElseThrow() == 100 / asked;
                }
                return all;
            }));
        }
        for (Future<Boolean> one : right) {
            assertThat(one.get()).isTrue();
        }
    }

    /** Asks these while somebody else's question is under way, which goes on when all of them wait. */
    private List<Future<Optional<Integer>>> behindOneThatAsks(int... questions) throws Exception {
        Future<Optional<Integer>> first = people.submit(() -> reading.read(shares, HOLDS_UP));
        shares.holding.await();
        List<Future<Optional<Integer>>> answers = new ArrayList<>();
        for (int question : questions) {
            answers.add(people.submit(() -> reading.read(shares, question)));
        }
        while (reading.waiting() < questions.length) {
            Thread.sleep(5);
        }
        shares.goOn.countDown();
        assertThat(first.get()).contains(100 / HOLDS_UP);
        return answers;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
