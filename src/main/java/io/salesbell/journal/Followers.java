package io.salesbell.journal;

import io.salesbell.schedule.WallClock;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves each follower along the journal. A batch is one transaction; when it fails its entries go one by one, and one
 * that keeps failing is parked, visible to the admin, and holds up nobody. Imported history causes nothing.
 */
@Service
class Followers {
    private static final Logger log = LoggerFactory.getLogger(Followers.class);
    private static final int BATCH = 200;
    private static final int TRIES = 5;
    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json;
    private final WallClock wall;
    private final Cursors cursors;
    private final List<Follower> followers;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();

    Followers(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            JsonMapper json,
            WallClock wall,
            Cursors cursors,
            List<Follower> followers) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.json = json;
        this.wall = wall;
        this.cursors = cursors;
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
        List<Entry> concerning = entries(follower, cursor.get(), last).stream()
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
                    jdbc.sql(
                                    "insert into follower_parked (name, seq, error, parked_at) values (?, ?, ?, ?) on conflict do nothing")
                            .params(follower.name(), seq, String.valueOf(failure), Timestamp.from(wall.instant()))
                            .update();
                    cursors.move(follower, seq);
                }));
    }

    private List<Entry> entries(Follower follower, long after, long upTo) {
        return jdbc.sql("""
                select org_id, id, seq, at, member_id, source, kind, subject_kind, subject_id, payload
                from journal_entry where seq > ? and seq <= ? and kind = any(?) and source <> 'import' order by seq
                """)
                .params(after, upTo, follower.kinds().toArray(String[]::new))
                .query(this::entry)
                .list();
    }

    private Entry entry(ResultSet row, int index) throws SQLException {
        String payload = row.getString("payload");
        UUID member = row.getObject("member_id", UUID.class);
        return new Entry(
                new OrgId(row.getObject("org_id", UUID.class)),
                row.getObject("id", UUID.class),
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                member == null ? null : new MemberId(member),
                row.getString("source"),
                row.getString("kind"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                payload == null ? new HashMap<>() : json.readValue(payload, PAYLOAD));
    }
}
