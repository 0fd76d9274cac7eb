package io.salesbell.record;

import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Members;
import io.salesbell.team.Teams;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on records, by whoever may see the record: its owner, the owner's team and the managers above. */
@Service
public class Comments implements Undoable {
    static final String ADDED = "comment.added";
    static final String TAKEN_BACK = "comment.taken-back";
    private static final String SELECT = """
            select c.*, m.name as author from comment c join member m on m.org_id = c.org_id and m.id = c.member_id
            where c.org_id = :org and c.voided_at is null
            """;

    private final JdbcClient jdbc;
    private final Members members;
    private final Teams teams;
    private final Journal journal;
    private final Clock clock;

    Comments(JdbcClient jdbc, Members members, Teams teams, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.teams = teams;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void add(Speaker speaker, Actor actor, RecordSource.Found record, String text) {
        if (!maySee(speaker, record)) {
            throw new UserMistake("record.comment.not-yours", record.ref());
        }
        UUID id = Ids.next();
        Instant now = clock.instant();
        jdbc.sql("""
                insert into comment (org_id, id, record_kind, record_id, member_id, text, at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        actor.org().value(),
                        id,
                        record.ref().kind().subject(),
                        record.id(),
                        actor.member().value(),
                        text,
                        Timestamp.from(now))
                .update();
        journal.append(new Change(
                actor,
                now,
                ADDED,
                "comment",
                id,
                Map.of(
                        "record",
                        record.id(),
                        "ref",
                        record.ref().toString(),
                        "owner",
                        record.owner().toString())));
    }

    /** The comments on these records, oldest first. */
    public List<Comment> on(OrgId org, Collection<UUID> records) {
        return jdbc.sql(SELECT + " and c.record_id = any(:records) order by c.at, c.id")
                .param("org", org.value())
                .param("records", records.toArray(UUID[]::new))
                .query(Comments::read)
                .list();
    }

    Optional<Comment> find(OrgId org, UUID id) {
        return jdbc.sql(SELECT + " and c.id = :id")
                .param("org", org.value())
                .param("id", id)
                .query(Comments::read)
                .optional();
    }

    @Override
    public Set<String> journalKinds() {
        return Set.of(ADDED);
    }

    @Override
    public Optional<Text> undo(Step step) {
        int taken = jdbc.sql("update comment set voided_at = ? where org_id = ? and id = ? and voided_at is null")
                .params(Timestamp.from(step.now()), step.actor().org().value(), step.subject())
                .update();
        if (taken == 0) {
            return Optional.empty();
        }
        journal.append(new Change(step.actor(), step.now(), TAKEN_BACK, "comment", step.subject(), step.payload()));
        return Optional.of(
                Text.of("record.comment.undone", String.valueOf(step.payload().get("ref"))));
    }

    private boolean maySee(Speaker speaker, RecordSource.Found record) {
        OrgId org = speaker.org();
        MemberId owner = record.owner();
        if (owner.equals(speaker.member()) || speaker.may(Role.ADMIN)) {
            return true;
        }
        TeamId own = members.get(org, speaker.member()).team();
        boolean sameTeam = own != null
                && (own.equals(record.team())
                        || own.equals(members.get(org, owner).team()));
        return sameTeam || teams.manages(org, speaker.member(), owner);
    }

    private static Comment read(ResultSet row, int index) throws SQLException {
        return new Comment(
                row.getObject("id", UUID.class),
                RecordKind.ofSubject(row.getString("record_kind")).orElseThrow(),
                row.getObject("record_id", UUID.class),
                new MemberId(row.getObject("member_id", UUID.class)),
                row.getString("author"),
                row.getString("text"),
                row.getTimestamp("at").toInstant());
    }
}
