package io.salesbell.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.testing.SalesbellTest;
import io.salesbell.testing.TestTeam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SalesbellTest
@Import({FollowersTests.Faithful.class, FollowersTests.Moody.class})
class FollowersTests {
    @Autowired
    private Journal journal;

    @Autowired
    private Reactions reactions;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestTeam team;

    @Autowired
    private Clock clock;

    @Autowired
    private Faithful faithful;

    @Test
    void eachEntryIsReadOnceAndInOrderHoweverManyWorkersThereAre() throws Exception {
        List<UUID> subjects = keep("followed.one", 300);
        ExecutorService workers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(worker -> reactions::settle)
                    .toList();
            for (Future<Boolean> done : workers.invokeAll(work)) {
                done.get();
            }
        } finally {
            workers.shutdown();
        }
        reactions.settle();
        assertThat(faithful.seen("followed.one")).containsExactlyElementsOf(subjects);
    }

    @Test
    void anEntryThatKeepsFailingIsParkedAndHoldsUpNobody() {
        List<UUID> before = keep("followed.two", 2);
        UUID poison = keep("poison", 1).get(0);
        List<UUID> after = keep("followed.two", 2);
        IntStream.range(0, 8).forEach(round -> reactions.settle());
        List<UUID> all = new ArrayList<>(before);
        all.addAll(after);
        assertThat(faithful.seen("followed.two")).containsExactlyElementsOf(all);
        assertThat(jdbc.sql("""
                select e.subject_id from follower_parked p join journal_entry e on e.seq = p.seq where p.name = 'moody'
                """).query(UUID.class).list()).containsExactly(poison);
        assertThat(jdbc.sql("select count(*) from note_of_moody where kind = 'followed.two'")
                        .query(Long.class)
                        .single())
                .as("what the failing follower wrote for the others is there once")
                .isEqualTo(4);
    }

    @Test
    void importedHistoryCausesNothing() {
        transaction.executeWithoutResult(status -> journal.append(new Change(
                new Actor(team.org(), team.id("lily"), "import"),
                clock.instant(),
                "followed.three",
                "note",
                Ids.next(),
                Map.of())));
        reactions.settle();
        assertThat(faithful.seen("followed.three")).isEmpty();
    }

    private List<UUID> keep(String kind, int count) {
        Actor actor = new Actor(team.org(), team.id("lily"), "test");
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    UUID subject = Ids.next();
                    transaction.executeWithoutResult(status ->
                            journal.append(new Change(actor, clock.instant(), kind, "note", subject, Map.of("n", n))));
                    return subject;
                })
                .toList();
    }

    /** Remembers what it read. */
    @TestComponent
    static class Faithful implements Follower {
        private final List<Entry> seen = Collections.synchronizedList(new ArrayList<>());

        @Override
        public String name() {
            return "faithful";
        }

        @Override
        public Set<String> kinds() {
            return Set.of("followed.one", "followed.two", "followed.three");
        }

        @Override
        public void on(Entry entry) {
            seen.add(entry);
        }

        List<UUID> seen(String kind) {
            return seen.stream()
                    .filter(entry -> entry.kind().equals(kind))
                    .map(Entry::subject)
                    .toList();
        }
    }

    /** Writes a row for each entry and fails at the poisoned one. */
    @TestComponent
    static class Moody implements Follower {
        private final JdbcClient jdbc;

        Moody(JdbcClient jdbc) {
            this.jdbc = jdbc;
            jdbc.sql("create table if not exists note_of_moody (kind text, subject uuid)")
                    .update();
        }

        @Override
        public String name() {
            return "moody";
        }

        @Override
        public Set<String> kinds() {
            return Set.of("followed.two", "poison");
        }

        @Override
        public void on(Entry entry) {
            jdbc.sql("insert into note_of_moody values (?, ?)")
                    .params(entry.kind(), entry.subject())
                    .update();
            if (entry.kind().equals("poison")) {
                throw new IllegalStateException("can't stand this one");
            }
        }
    }
}
