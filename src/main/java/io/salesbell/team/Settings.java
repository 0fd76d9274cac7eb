package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Settings inherited organization, then the teams from the top of the tree down, then member; the module that owns one
 * types and defaults it.
 */
@Service
public class Settings {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Settings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A setting's key, the type of its value and what it is where nobody set it. */
    public record Setting<T>(String key, Class<T> type, T preset) {}

    /** How far a setting reaches. */
    public enum Scope {
        ORGANIZATION,
        TEAM,
        MEMBER
    }

    /** Whose setting it is: {@code id} of the scope, {@code team} where a member's value may be inherited from. */
    public record Subject(OrgId org, Scope scope, UUID id, UUID team) {
        public static Subject of(Member member) {
            UUID team =
                    member.team() == null ? member.org().value() : member.team().value();
            return new Subject(member.org(), Scope.MEMBER, member.id().value(), team);
        }

        public static Subject of(Team team) {
            return new Subject(
                    team.org(), Scope.TEAM, team.id().value(), team.id().value());
        }

        public static Subject of(OrgId org) {
            return new Subject(org, Scope.ORGANIZATION, org.value(), org.value());
        }
    }

    /** What holds for the subject, its own or inherited. */
    public <T> T of(Subject subject, Setting<T> setting) {
        return find(subject.org(), setting, subject.team(), subject.id()).orElse(setting.preset());
    }

    public <T> void set(Subject subject, Setting<T> setting, T value) {
        set(subject.org(), subject.scope(), subject.id(), setting, value);
    }

    /** The same, not inherited from above the team. */
    public <T> T within(Subject subject, Setting<T> setting) {
        return jdbc.sql("""
                select value from setting where org_id = :org and key = :key and scope_id in (:team, :id)
                order by case scope when 'member' then 0 else 1 end limit 1
                """)
                .param("org", subject.org().value())
                .param("key", setting.key())
                .param("team", subject.team())
                .param("id", subject.id())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, setting.type()))
                .orElse(setting.preset());
    }

    /** Whether the subject has a value of its own. */
    public boolean isOwn(Subject subject, Setting<?> setting) {
        return jdbc.sql("""
                select exists (select 1 from setting where org_id = ? and scope = ? and scope_id = ? and key = ?)
                """)
                .params(
                        subject.org().value(),
                        subject.scope().name().toLowerCase(Locale.ROOT),
                        subject.id(),
                        setting.key())
                .query(Boolean.class)
                .single();
    }

    /** Lets the subject inherit again. */
    public void inherit(Subject subject, Setting<?> setting) {
        jdbc.sql("delete from setting where org_id = ? and scope = ? and scope_id = ? and key = ?")
                .params(
                        subject.org().value(),
                        subject.scope().name().toLowerCase(Locale.ROOT),
                        subject.id(),
                        setting.key())
                .update();
    }

    /** The organization's own value. */
    public <T> T of(OrgId org, Setting<T> setting) {
        return of(Subject.of(org), setting);
    }

    /** What holds for the member, by way of today's team. */
    public <T> T of(Member member, Setting<T> setting) {
        return of(Subject.of(member), setting);
    }

    /** What holds for the team. */
    public <T> T of(Team team, Setting<T> setting) {
        return of(Subject.of(team), setting);
    }

    public <T> void set(OrgId org, Scope scope, UUID subject, Setting<T> setting, T value) {
        jdbc.sql("""
                insert into setting (org_id, scope, scope_id, key, value) values (?, ?, ?, ?, cast(? as jsonb))
                on conflict (org_id, scope, scope_id, key) do update set value = excluded.value
                """)
                .params(
                        org.value(),
                        scope.name().toLowerCase(Locale.ROOT),
                        subject,
                        setting.key(),
                        json.writeValueAsString(value))
                .update();
    }

    /** What holds for each of the members, by way of today's teams, in two statements. */
    public <T> Map<MemberId, T> of(OrgId org, Collection<Member> members, Setting<T> setting) {
        Map<UUID, T> values = new HashMap<>();
        jdbc.sql("select scope_id, value from setting where org_id = ? and key = ?")
                .params(org.value(), setting.key())
                .query(row -> {
                    values.put(row.getObject(1, UUID.class), json.readValue(row.getString(2), setting.type()));
                });
        T common = values.getOrDefault(org.value(), setting.preset());
        Map<UUID, UUID> parents = values.isEmpty() ? Map.of() : parents(org);
        Map<MemberId, T> held = new HashMap<>();
        for (Member member : members) {
            UUID team = member.team() == null ? null : member.team().value();
            while (team != null && !values.containsKey(team)) {
                team = parents.get(team);
            }
            T inTeam = team == null ? common : values.getOrDefault(team, common);
            held.put(member.id(), values.getOrDefault(member.id().value(), inTeam));
        }
        return held;
    }

    /** Each team that stands under another, with that one. */
    Map<UUID, UUID> parents(OrgId org) {
        Map<UUID, UUID> parents = new HashMap<>();
        jdbc.sql("select team_id, parent_id from team_parent where org_id = ? and valid_to is null")
                .param(org.value())
                .query(row -> {
                    parents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return parents;
    }

    private <T> Optional<T> find(OrgId org, Setting<T> setting, UUID team, UUID member) {
        return jdbc.sql("""
                with recursive line(id, height) as (
                    select cast(:team as uuid), 1
                    union all
                    select p.parent_id, l.height + 1 from team_parent p join line l on p.team_id = l.id
                    where p.org_id = :org and p.valid_to is null and l.height < 20)
                select s.value from setting s left join line l on l.id = s.scope_id and s.scope = 'team'
                where s.org_id = :org and s.key = :key and (l.id is not null or s.scope_id in (:org, :member))
                order by case s.scope when 'member' then 0 when 'team' then l.height else 1000 end limit 1
                """)
                .param("org", org.value())
                .param("key", setting.key())
                .param("team", team)
                .param("member", member)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, setting.type()));
    }
}
