package io.salesbell.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SalesbellTest
class JournalTests {
    @Autowired
    private Journal journal;

    @Autowired
    private FirstAnswers answers;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private Verification verification;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTeam team;

    @Autowired
    private Clock clock;

    @Test
    void whatIsKeptIsSealedAndVerified() {
        keep("note.kept", 5);
        assertThat(verification.verify(team.org()).unsealed()).isPositive();
        sequencer.seal();
        Verification.Result result = verification.verify(team.org());
        assertThat(result.intact()).isTrue();
        assertThat(result.unsealed()).isZero();
        assertThat(result.sealed()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aChangeBehindTheBotsBackIsFoundAndNamed() {
        UUID subject = keep("amount.set", 1).get(0);
        sequencer.seal();
        jdbc.sql("update journal_entry set payload = '{\"n\":9}' where subject_id = ?")
                .param(subject)
                .update();
        assertThat(verification.verify(team.org()).broken()).contains(subject);
        jdbc.sql("update journal_entry set payload = '{\"n\":0}' where subject_id = ?")
                .param(subject)
                .update();
        assertThat(verification.verify(team.org()).broken()).doesNotContain(subject);
    }

    @Test
    void whatIsSealedDuringTheCheckAccusesNobody() throws Exception {
        sequencer.seal();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer = pool.submit(() -> {
                while (!over.get()) {
                    keep("kept.meanwhile", 3);
                    sequencer.seal();
                }
            });
            for (int check = 0; check < 60; check++) {
                assertThat(verification.verify(team.org()).broken()).isEmpty();
            }
            over.set(true);
            writer.get();
        } finally {
            over.set(true);
            pool.shutdown();
        }
    }

    @Test
    void anEntryPutBehindTheEndIsFound() {
        UUID subject = keep("put.behind", 1).get(0);
        jdbc.sql("""
                update journal_entry set seq = (select seq + 1 from journal_head where org_id = :org), link_hash = 'x'
                where org_id = :org and subject_id = :subject
                """).param("org", team.org().value()).param("subject", subject).update();
        assertThat(verification.verify(team.org()).broken()).containsExactly(subject);
        jdbc.sql("update journal_entry set seq = null, link_hash = null where org_id = ? and subject_id = ?")
                .params(team.org().value(), subject)
                .update();
    }

    @Test
    void whatRunsOutOfTimeWhileItIsWrittenLastHoldsNoLocks() {
        UUID id = Ids.next();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    insertTeam(id);
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            throw new TransactionTimedOutException("deadline");
                        }
                    });
                }))
                .isInstanceOf(TransactionTimedOutException.class);
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local lock_timeout = '5s'").update();
            insertTeam(id);
            status.setRollbackOnly();
        });
    }

    private void insertTeam(UUID id) {
        jdbc.sql("insert into team (org_id, id, key, name, version) values (?, ?, 'late', 'Late', 0)")
                .params(team.org().value(), id)
                .update();
    }

    @Test
    void anErasedPayloadLeavesTheChainWhole() {
        UUID subject = keep("forgotten", 1).get(0);
        sequencer.seal();
        jdbc.sql("update journal_entry set payload = null, salt = null where subject_id = ?")
                .param(subject)
                .update();
        Verification.Result result = verification.verify(team.org());
        assertThat(result.erased()).isPositive();
        assertThat(result.broken()).doesNotContain(subject);
    }

    @Test
    void nothingIsKeptOfATransactionThatIsRolledBack() {
        UUID subject = Ids.next();
        transaction.executeWithoutResult(status -> {
            journal.append(change("rolled.back", subject, 0));
            status.setRollbackOnly();
        });
        assertThat(count(subject)).isZero();
    }

    @Test
    void outsideATransactionItRefuses() {
        assertThatThrownBy(() -> journal.append(change("lonely", Ids.next(), 0)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theSameLineOfAMessageIsKeptOnceAndItsAnswerFound() {
        UUID first = Ids.next();
        UUID repeat = Ids.next();
        askedBy("m-1", first);
        assertThatThrownBy(() -> askedBy("m-1", repeat)).isInstanceOf(DuplicateKeyException.class);
        assertThat(count(repeat)).isZero();
        assertThat(answers.to(team.org(), "m-1", 0)).contains("answer of " + first);
        assertThat(answers.to(team.org(), "m-1", 1)).isEmpty();
    }

    @Test
    void sealersAtOnceGiveEachEntryOnePlace() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Object>> work = IntStream.range(0, 6)
                    .<Callable<Object>>mapToObj(index -> () -> {
                        for (int round = 0; round < 20; round++) {
                            keep("busy", 3);
                            sequencer.seal();
                        }
                        return index;
                    })
                    .toList();
            for (Future<Object> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        sequencer.seal();
        List<Long> seqs = jdbc.sql("select seq from journal_entry order by seq")
                .query(Long.class)
                .list();
        assertThat(seqs)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, seqs.size()).boxed().toList());
        assertThat(verification.verify(team.org()).intact()).isTrue();
    }

    private void askedBy(String key, UUID subject) {
        transaction.executeWithoutResult(status -> {
            journal.append(change("asked", subject, 0));
            journal.askedBy(key, 0);
            journal.answered("answer of " + subject);
        });
    }

    private List<UUID> keep(String kind, int count) {
        List<UUID> subjects =
                IntStream.range(0, count).mapToObj(n -> Ids.next()).toList();
        transaction.executeWithoutResult(
                status -> subjects.forEach(subject -> journal.append(change(kind, subject, 0))));
        return subjects;
    }

    private Change change(String kind, UUID subject, int n) {
        Actor actor = new Actor(team.org(), team.id("lily"), "test");
        return new Change(actor, clock.instant(), kind, "note", subject, Map.of("n", n));
    }

    private long count(UUID subject) {
        return jdbc.sql("select count(*) from journal_entry where subject_id = ?")
                .param(subject)
                .query(Long.class)
                .single();
    }
}
