package io.salesbell.journal;

import io.salesbell.schedule.WallClock;
import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Entries that followers could not stand: left alone until an admin has them read again or drops them. */
@Service
public class ParkedEntries {
    static final String AGAIN = "reaction.again";
    private static final String SHOWN = """
            select e.id, e.at, e.member_id, coalesce(e.payload::jsonb ->> 'ref', '') as ref,
                array_agg(p.name order by p.name) as names, left(split_part(max(p.error), chr(10), 1), 200) as error
            from follower_parked p join journal_entry e on e.seq = p.seq where e.org_id = ?
            """;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final WallClock wall;

    ParkedEntries(JdbcClient jdbc, Journal journal, ApplicationEventPublisher events, Clock clock, WallClock wall) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
        this.wall = wall;
    }

    /**
     * What somebody did at {@code at}, the record's short name where it has one, which followers could not stand it, and
     * why.
     */
    public record Parked(
            UUID entry, Instant at, @Nullable MemberId by, String ref, List<String> followers, String reason) {
        public Parked {
            followers = List.copyOf(followers);
        }
    }

    public long count(OrgId org) {
        return jdbc.sql("""
                select count(distinct p.seq) from follower_parked p join journal_entry e on e.seq = p.seq
                where e.org_id = ?
                """).param(org.value()).query(Long.class).single();
    }

    /** The newest first. */
    public List<Parked> newest(OrgId org, int most) {
        return jdbc.sql(SHOWN + "group by e.org_id, e.id order by e.seq desc limit ?")
                .params(org.value(), most)
                .query(ParkedEntries::read)
                .list();
    }

    /** Has the followers read the entry once more, after this transaction; empty when it is not parked any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Parked> again(Actor actor, UUID entry) {
        Optional<Parked> parked = find(actor.org(), entry);
        parked.ifPresent(one -> one.followers().forEach(follower -> keep(actor, AGAIN, entry, follower)));
        return parked;
    }

    /** Leaves undone for good what should have followed; empty when it is not parked any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Parked> drop(Actor actor, UUID entry) {
        Optional<Parked> parked = find(actor.org(), entry);
        boolean dropped = false;
        for (String follower : parked.map(Parked::followers).orElse(List.of())) {
            if (take(actor.org(), entry, follower)) {
                keep(actor, "reaction.dropped", entry, follower);
                dropped = true;
            }
        }
        return dropped ? parked : Optional.empty();
    }

    /** Parks it, or notes that it failed once more. */
    void keep(String follower, long seq, RuntimeException failure) {
        jdbc.sql("""
                insert into follower_parked (name, seq, error, parked_at) values (?, ?, ?, ?)
                on conflict (name, seq) do update set error = excluded.error, parked_at = excluded.parked_at
                """)
                .params(follower, seq, String.valueOf(failure), Timestamp.from(wall.instant()))
                .update();
        jdbc.sql("select org_id from journal_entry where seq = ?")
                .param(seq)
                .query(UUID.class)
                .optional()
                .ifPresent(org -> events.publishEvent(new EntryParked(new OrgId(org))));
    }

    /** Takes it out of what is parked; false when it was not. */
    boolean take(OrgId org, UUID entry, String follower) {
        return jdbc.sql("""
                delete from follower_parked where name = ? and seq = (
                    select seq from journal_entry where org_id = ? and id = ?)
                """).params(follower, org.value(), entry).update() > 0;
    }

    private void keep(Actor actor, String kind, UUID entry, String follower) {
        journal.append(new Change(actor, clock.instant(), kind, "reaction", entry, Map.of("follower", follower)));
    }

    private Optional<Parked> find(OrgId org, UUID entry) {
        return jdbc.sql(SHOWN + "and e.id = ? group by e.org_id, e.id")
                .params(org.value(), entry)
                .query(ParkedEntries::read)
                .optional();
    }

    private static Parked read(ResultSet row, int index) throws SQLException {
        UUID member = row.getObject("member_id", UUID.class);
        return new Parked(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                member == null ? null : new MemberId(member),
                row.getString("ref"),
                List.of((String[]) row.getArray("names").getArray()),
                row.getString("error"));
    }
}
