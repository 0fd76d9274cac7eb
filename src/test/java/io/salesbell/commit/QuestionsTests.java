package io.salesbell.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuestionsTests {
    private static final long LONG = 10_000;
    private static final long SHORT = 50;

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final Questions questions = new Questions(2);

    private record Nothing() implements ReadKind<Integer, Integer> {
        @Override
        public String sql() {
            return "select 1";
        }

        @Override
        public List<Object> parameters(List<Integer> asked) {
            return List.of();
        }

        @Override
        public Integer answer(ResultSet row) {
            return 0;
        }
    }

    @AfterEach
    void home() {
        people.shutdownNow();
    }

    @Test
    void whoeverLeadsNextLeadsOnceThoughTwoAreDoneBeforeItWakes() throws Exception {
        List<Question<?, ?>> first = atOnce(added());
        List<Question<?, ?>> second = atOnce(added());
        Question<?, ?> next = added();
        Future<List<Question<?, ?>>> led = waitsFor(next);
        synchronized (questions) {
            questions.settle(first, true, null);
            questions.settle(second, true, null);
        }
        settle(led.get());
        assertThat(atOnce(added())).hasSize(1);
        assertThat(atOnce(added())).hasSize(1);
    }

    @Test
    void theQuestionOfWhoeverLeadsNextIsLeftToIt() throws Exception {
        List<Question<?, ?>> first = atOnce(added());
        List<Question<?, ?>> second = atOnce(added());
        Question<?, ?> next = added();
        Future<List<Question<?, ?>>> led = waitsFor(next);
        List<Question<?, ?>> meanwhile;
        Question<?, ?> other;
        synchronized (questions) {
            questions.settle(first, true, null);
            questions.settle(second, true, null);
            other = added();
            meanwhile = atOnce(other);
        }
        assertThat(meanwhile).containsExactly(other);
        assertThat(led.get()).containsExactly(next);
        settle(meanwhile);
        settle(led.get());
        assertThat(atOnce(added())).hasSize(1);
        assertThat(atOnce(added())).hasSize(1);
        assertThat(questions.waiting()).isZero();
    }

    @Test
    void whatWasTakenBackOnceIsNobodyElsesAgain() throws Exception {
        Question<?, ?> question = added();
        assertThat(questions.isLeftAlone(question, true)).isFalse();
        assertThat(questions.isLeftAlone(question, false)).isTrue();
        assertThat(questions.isLeftAlone(question, true)).isTrue();
        assertThat(questions.waiting()).isZero();
    }

    @Test
    void whatNobodyAskedInTimeIsLeftToItsOwnTransaction() throws Exception {
        List<Question<?, ?>> first = atOnce(added());
        List<Question<?, ?>> second = atOnce(added());
        Question<?, ?> late = added();
        assertThat(waitsFor(late, SHORT).get()).isEmpty();
        assertThat(questions.isLeftAlone(late, true)).isTrue();
        settle(first);
        settle(second);
    }

    private Question<?, ?> added() {
        Question<?, ?> question = new Question<>(new Nothing(), 1);
        questions.add(question);
        return question;
    }

    private List<Question<?, ?>> atOnce(Question<?, ?> question) {
        return questions.turn(question, SHORT);
    }

    private void settle(List<Question<?, ?>> group) {
        questions.settle(group, true, null);
    }

    private Future<List<Question<?, ?>>> waitsFor(Question<?, ?> question) throws InterruptedException {
        return waitsFor(question, LONG);
    }

    private Future<List<Question<?, ?>>> waitsFor(Question<?, ?> question, long millis) throws InterruptedException {
        Future<List<Question<?, ?>>> turn = people.submit(() -> questions.turn(question, millis));
        while (!isAwaited(question)) {
            Thread.sleep(2);
        }
        return turn;
    }

    private boolean isAwaited(Question<?, ?> question) {
        synchronized (questions) {
            return question.awaited;
        }
    }
}
