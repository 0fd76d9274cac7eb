package io.salesbell.activity;

import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.record.CountedRecord;
import io.salesbell.record.RecordRef;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** In which record support is asked for, by whom. */
    record Asking(
            RecordRef ref,
            UUID record,
            UUID customer,
            MemberId member,
            @Nullable TeamId team) {}

    void raise(Actor actor, CountedRecord record, UUID customer, String text, Instant at) {
        raise(actor, new Asking(record.ref(), record.id(), customer, record.member(), record.team()), text, at);
    }

    void raise(Actor actor, Asking asking, String text, Instant at) {
        UUID id = Ids.next();
        TeamId team = asking.team();
        jdbc.sql("""
                insert into blocker (org_id, id, customer_id, record_kind, record_id, member_id, team_id, text,
                    raised_at, state, version)
                values (:org, :id, :customer, :kind, :record, :member, :team, :text, :at, 'open', 0)
                """)
                .param("org", actor.org().value())
                .param("id", id)
                .param("customer", asking.customer())
                .param("kind", asking.ref().kind().subject())
                .param("record", asking.record())
                .param("member", asking.member().value())
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
                Map.of(
                        "record",
                        asking.record(),
                        "ref",
                        asking.ref().toString(),
                        "customer",
                        asking.customer(),
                        "text",
                        text)));
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
