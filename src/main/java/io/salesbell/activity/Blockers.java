package io.salesbell.activity;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.CountedRecord;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Support asked of the manager; who hears of it follows the journal. */
@Component
class Blockers {
    private final JdbcClient jdbc;
    private final Journal journal;

    Blockers(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    void raise(Actor actor, CountedRecord record, UUID customer, String text, Instant at) {
        UUID id = Ids.next();
        TeamId team = record.team();
        jdbc.sql("""
                insert into blocker (org_id, id, customer_id, record_kind, record_id, member_id, team_id, text,
                    raised_at, state, version)
                values (:org, :id, :customer, :kind, :record, :member, :team, :text, :at, 'open', 0)
                """)
                .param("org", actor.org().value())
                .param("id", id)
                .param("customer", customer)
                .param("kind", record.kind().subject())
                .param("record", record.id())
                .param("member", record.member().value())
                .param("team", team == null ? null : team.value())
                .param("text", text)
                .param("at", Timestamp.from(at))
                .update();
        journal.append(new Change(
                actor,
                at,
                "blocker.raised",
                "blocker",
                id,
                Map.of("record", record.id(), "ref", record.ref().toString(), "customer", customer, "text", text)));
    }

    /** Closes what the record asked for, because the record was taken back. */
    void withdraw(Actor actor, UUID record, Instant at) {
        List<UUID> withdrawn = jdbc.sql("""
                update blocker set state = 'solved', answered_by = :by, answered_at = :at, version = version + 1
                where org_id = :org and record_id = :record and state = 'open' returning id
                """)
                .param("by", actor.member().value())
                .param("at", Timestamp.from(at))
                .param("org", actor.org().value())
                .param("record", record)
                .query(UUID.class)
                .list();
        withdrawn.forEach(id ->
                journal.append(new Change(actor, at, "blocker.withdrawn", "blocker", id, Map.of("record", record))));
    }
}
