package io.salesbell.journal;

import io.salesbell.shared.Actor;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A member's newest changes, sealed or not: what undo takes back and what {@code last} means. */
@Service
public class RecentChanges {
    /** The kind of the entry that says another was taken back; its subject is that entry. */
    public static final String UNDONE = "entry.undone";

    private static final TypeReference<Map<String, Object>> PAYLOAD = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecentChanges(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A change as it was kept under its entry's id. */
    public record Kept(UUID id, Instant at, String kind, UUID subject, Map<String, Object> payload) {
        public Kept {
            payload = Map.copyOf(payload);
        }
    }

    /** A record that was touched. */
    public record Subject(String kind, UUID id) {}

    /** The member's own changes of these kinds that were not taken back, newest first; imports are nobody's doing. */
    public List<Kept> standing(OrgId org, MemberId member, Set<String> kinds, int limit) {
        return jdbc.sql("""
                select e.id, e.at, e.kind, e.subject_id, e.payload from journal_entry e
                where e.org_id = :org and e.member_id = :member and e.kind = any(:kinds) and e.source <> 'import'
                    and not exists (select 1 from journal_entry u
                        where u.org_id = e.org_id and u.subject_id = e.id and u.kind = :undone)
                order by e.id desc limit :limit
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("kinds", kinds.toArray(String[]::new))
                .param("undone", UNDONE)
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    /**
     * The member's standing changes since then that the message asked for, or one whose id starts with its id and a colon,
     * newest first. A transaction's first entry carries the id; those made until the next such entry belong to it.
     */
    public List<Kept> askedBy(Actor actor, Set<String> kinds, Instant since, String sourceKey, String except) {
        return jdbc.sql("""
                select e.id, e.at, e.kind, e.subject_id, e.payload from journal_entry e cross join lateral (
                    select k.source_key from journal_entry k
                    where k.org_id = e.org_id and k.member_id = e.member_id and k.source_key is not null and k.id <= e.id
                    order by k.id desc limit 1) as asked
                where e.org_id = :org and e.member_id = :member and e.kind = any(:kinds) and e.source <> 'import'
                    and e.at >= :since and asked.source_key <> :except
                    and (asked.source_key = :key or starts_with(asked.source_key, :key || ':'))
                    and not exists (select 1 from journal_entry u
                        where u.org_id = e.org_id and u.subject_id = e.id and u.kind = :undone)
                order by e.id desc
                """)
                .param("org", actor.org().value())
                .param("member", actor.member().value())
                .param("kinds", kinds.toArray(String[]::new))
                .param("since", Timestamp.from(since))
                .param("key", sourceKey)
                .param("except", except)
                .param("undone", UNDONE)
                .query(this::kept)
                .list();
    }

    /** Those of the member's entries that were made by the very line that made this one, itself among them. */
    public Set<UUID> ofSameLine(OrgId org, MemberId member, UUID entry, List<Kept> entries) {
        return Set.copyOf(jdbc.sql("""
                select e.id from unnest(cast(:ids as uuid[])) as e(id) where (
                    select k.id from journal_entry k where k.org_id = :org and k.member_id = :member
                        and k.source_key is not null and k.id <= e.id order by k.id desc limit 1) = (
                    select k.id from journal_entry k where k.org_id = :org and k.member_id = :member
                        and k.source_key is not null and k.id <= :entry order by k.id desc limit 1)
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("entry", entry)
                .param("ids", entries.stream().map(Kept::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Whether a message of the member's own, be it a button pressed, has ever changed anything. */
    public boolean hasAskedForAny(OrgId org, MemberId member) {
        return jdbc.sql("""
                select exists (select 1 from journal_entry
                where org_id = ? and member_id = ? and source_key is not null and source <> 'import')
                """)
                .params(org.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    /** A change and whose it was. */
    public record Made(MemberId by, Kept change) {}

    /** The subject's newest change of these kinds that was not taken back; imports are nobody's doing. */
    public Optional<Made> latestOf(OrgId org, UUID subject, Set<String> kinds) {
        return jdbc.sql("""
                select e.member_id, e.id, e.at, e.kind, e.subject_id, e.payload from journal_entry e
                where e.org_id = :org and e.subject_id = :subject and e.kind = any(:kinds) and e.source <> 'import'
                    and not exists (select 1 from journal_entry u
                        where u.org_id = e.org_id and u.subject_id = e.id and u.kind = :undone)
                order by e.id desc limit 1
                """)
                .param("org", org.value())
                .param("subject", subject)
                .param("kinds", kinds.toArray(String[]::new))
                .param("undone", UNDONE)
                .query((row, index) -> new Made(new MemberId(row.getObject("member_id", UUID.class)), kept(row, index)))
                .optional();
    }

    /**
     * Whether somebody else changed the subject after that entry and it was not taken back since. What only puts back how
     * things were, which these kinds are, is no change of its own.
     */
    public boolean othersSince(Actor actor, UUID subject, UUID entry, Set<String> puttingBack) {
        return jdbc.sql("""
                select exists (select 1 from journal_entry e
                where e.org_id = :org and e.subject_id = :subject and e.id > :entry and e.member_id <> :member
                    and e.kind <> all(:kinds)
                    and not exists (select 1 from journal_entry u
                        where u.org_id = e.org_id and u.subject_id = e.id and u.kind = :undone))
                """)
                .param("org", actor.org().value())
                .param("subject", subject)
                .param("entry", entry)
                .param("member", actor.member().value())
                .param("kinds", puttingBack.toArray(String[]::new))
                .param("undone", UNDONE)
                .query(Boolean.class)
                .single();
    }

    /** The entry that says that the change was taken back, alone or with the one it followed from. */
    public static Change undone(Actor actor, Instant at, Kept change) {
        return new Change(actor, at, UNDONE, "entry", change.id(), Map.of("kind", change.kind()));
    }

    /** The subjects of these kinds that the member's changes concerned, the latest first. */
    public List<Subject> subjects(OrgId org, MemberId member, Set<String> subjectKinds, int limit) {
        return jdbc.sql("""
                select subject_kind, subject_id from journal_entry
                where org_id = :org and member_id = :member and subject_kind = any(:kinds)
                order by id desc limit :limit
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("kinds", subjectKinds.toArray(String[]::new))
                .param("limit", limit)
                .query((row, index) -> new Subject(row.getString(1), row.getObject(2, UUID.class)))
                .list();
    }

    /** When the subject first came into the journal: when it was recorded, whatever day it is for. */
    public Optional<Instant> firstOf(OrgId org, UUID subject) {
        return jdbc.sql("select at from journal_entry where org_id = ? and subject_id = ? order by id limit 1")
                .params(org.value(), subject)
                .query((row, index) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    private Kept kept(ResultSet row, int index) throws SQLException {
        String payload = row.getString("payload");
        return new Kept(
                row.getObject("id", UUID.class),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getObject("subject_id", UUID.class),
                payload == null ? new HashMap<>() : json.readValue(payload, PAYLOAD));
    }
}
