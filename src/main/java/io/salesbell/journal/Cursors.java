package io.salesbell.journal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each follower has read. Who has nothing to read in a stretch passes it together with the others. */
@Component
class Cursors {
    private final JdbcClient jdbc;

    Cursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stretch of the journal and the kinds of entries in it; imported ones do not count. */
    record Stretch(long after, long upTo, Set<String> kinds) {}

    /** The followers that have not read the newest sealed entry; new ones begin at the first. */
    List<Follower> behind(List<Follower> followers) {
        Map<String, Boolean> known = areBehind();
        List<Follower> added = followers.stream()
                .filter(follower -> !known.containsKey(follower.name()))
                .toList();
        added.forEach(follower -> jdbc.sql("insert into follower (name, last_seq) values (?, 0) on conflict do nothing")
                .param(follower.name())
                .update());
        Map<String, Boolean> behind = added.isEmpty() ? known : areBehind();
        return followers.stream()
                .filter(follower -> behind.getOrDefault(follower.name(), false))
                .toList();
    }

    private Map<String, Boolean> areBehind() {
        return jdbc
                .sql("select name, last_seq < (select coalesce(max(seq), 0) from journal_head) from follower")
                .query((row, index) -> Map.entry(row.getString(1), row.getBoolean(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What lies before the one furthest behind. */
    Stretch ahead(List<Follower> behind, int limit) {
        long after = jdbc.sql("select min(last_seq) from follower where name = any(?)")
                .param(names(behind))
                .query(Long.class)
                .single();
        long upTo = Math.min(
                after + limit,
                jdbc.sql("select max(seq) from journal_head").query(Long.class).single());
        return new Stretch(
                after,
                upTo,
                new HashSet<>(
                        jdbc.sql("""
                select distinct kind from journal_entry where seq > ? and seq <= ? and source <> 'import'
                """).params(after, upTo).query(String.class).list()));
    }

    /** Moves those who have nothing to read there to the end of the stretch; returns how many it moved. */
    int pass(List<Follower> idle, Stretch stretch) {
        if (idle.isEmpty()) {
            return 0;
        }
        return jdbc.sql(
                        "update follower set last_seq = :to where name = any(:names) and last_seq >= :after and last_seq < :to")
                .param("to", stretch.upTo())
                .param("after", stretch.after())
                .param("names", names(idle))
                .update();
    }

    /** Locks the follower's cursor for this transaction; empty while another worker has it. */
    Optional<Long> claim(Follower follower) {
        return jdbc.sql("select last_seq from follower where name = ? for update skip locked")
                .param(follower.name())
                .query(Long.class)
                .optional();
    }

    void move(Follower follower, long seq) {
        jdbc.sql("update follower set last_seq = ? where name = ?")
                .params(seq, follower.name())
                .update();
    }

    List<Long> seqsAfter(long cursor, int limit) {
        return jdbc.sql("select seq from journal_entry where seq > ? order by seq limit ?")
                .params(cursor, limit)
                .query(Long.class)
                .list();
    }

    private static String[] names(List<Follower> followers) {
        return followers.stream().map(Follower::name).toArray(String[]::new);
    }
}
