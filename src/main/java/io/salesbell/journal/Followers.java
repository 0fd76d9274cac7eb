package io.salesbell.journal;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves each follower along the journal. A batch is one transaction; when it fails its entries go one by one, and one
 * that keeps failing is parked, visible to the admin, and holds up nobody. Imported history causes nothing.
 */
@Service
class Followers {
    private static final Logger log = LoggerFactory.getLogger(Followers.class);
    private static final int BATCH = 200;
    private static final int TRIES = 5;

    private final TransactionTemplate transaction;
    private final Cursors cursors;
    private final SealedEntries entries;
    private final ParkedEntries parked;
    private final List<Follower> followers;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    Followers(
            TransactionTemplate transaction,
            Cursors cursors,
            SealedEntries entries,
            ParkedEntries parked,
            List<Follower> followers) {
        this.transaction = transaction;
        this.cursors = cursors;
        this.entries = entries;
        this.parked = parked;
        this.followers = List.copyOf(followers);
    }

    /** How many entries were passed by any follower, and how often one of them had to do with one. */
    record Passed(int entries, int reactions) {
        static final Passed NOTHING = new Passed(0, 0);

        Passed and(Passed other) {
            return new Passed(entries + other.entries, reactions + other.reactions);
        }
    }

    /** Lets every follower read on. */
    Passed advance() {
        Passed passed = Passed.NOTHING;
        Passed some;
        do {
            some = advanceOnce();
            passed = passed.and(some);
        } while (some.entries() > 0);
        return passed;
    }

    private Passed advanceOnce() {
        List<Follower> behind = cursors.behind(followers);
        if (behind.isEmpty()) {
            return Passed.NOTHING;
        }
        Cursors.Stretch ahead = cursors.ahead(behind, BATCH);
        List<Follower> idle = behind.stream()
                .filter(follower -> Collections.disjoint(follower.kinds(), ahead.kinds()))
                .toList();
        Passed passed = new Passed(cursors.pass(idle, ahead), 0);
        for (Follower follower : behind) {
            if (!idle.contains(follower)) {
                passed = passed.and(step(follower));
            }
        }
        return passed;
    }

    private Passed step(Follower follower) {
        try {
            return transaction.execute(status -> read(follower, BATCH));
        } catch (RuntimeException failure) {
            return single(follower);
        }
    }

    private Passed single(Follower follower) {
        try {
            return transaction.execute(status -> read(follower, 1));
        } catch (RuntimeException failure) {
            int tries = failures.merge(follower.name(), 1, Integer::sum);
            log.warn("follower {} failed, try {} of {}", follower.name(), tries, TRIES, failure);
            if (tries >= TRIES) {
                failures.remove(follower.name());
                transaction.executeWithoutResult(status -> park(follower, failure));
            }
            return Passed.NOTHING;
        }
    }

    private Passed read(Follower follower, int limit) {
        Optional<Long> cursor = cursors.claim(follower);
        if (cursor.isEmpty()) {
            return Passed.NOTHING;
        }
        List<Long> seqs = cursors.seqsAfter(cursor.get(), limit);
        if (seqs.isEmpty()) {
            return Passed.NOTHING;
        }
        long last = seqs.get(seqs.size() - 1);
        List<Entry> concerning = entries.between(cursor.get(), last, follower.kinds()).stream()
                .filter(entry -> follower.concerns(entry.kind(), entry.payload()))
                .toList();
        concerning.forEach(follower::on);
        cursors.move(follower, last);
        return new Passed(seqs.size(), concerning.size());
    }

    private void park(Follower follower, RuntimeException failure) {
        cursors.claim(follower)
                .ifPresent(cursor -> cursors.seqsAfter(cursor, 1).forEach(seq -> {
                    log.error("follower {} leaves entry {} parked", follower.name(), seq, failure);
                    parked.keep(follower.name(), seq, failure);
                    cursors.move(follower, seq);
                }));
    }
}
