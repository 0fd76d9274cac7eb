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

/** Settings inherited organization, then team, then member; the module that owns one types and defaults it. */
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

    /** What holds for each of the members, by way of today's teams, in one statement. */
    public <T> Map<MemberId, T> of(OrgId org, Collection<Member> members, Setting<T> setting) {
        Map<UUID, T> values = new HashMap<>();
        jdbc.sql("select scope_id, value from setting where org_id = ? and key = ?")
                .params(org.value(), setting.key())
                .query(row -> {
                    values.put(row.getObject(1, UUID.class), json.readValue(row.getString(2), setting.type()));
                });
        T common = values.getOrDefault(org.value(), setting.preset());
        Map<MemberId, T> held = new HashMap<>();
        for (Member member : members) {
            T inTeam = member.team() == null
                    ? common
                    : values.getOrDefault(member.team().value(), common);
            held.put(member.id(), values.getOrDefault(member.id().value(), inTeam));
        }
        return held;
    }

    private <T> Optional<T> find(OrgId org, Setting<T> setting, UUID team, UUID member) {
        return jdbc.sql("""
                select value from setting where org_id = :org and key = :key and scope_id in (:org, :team, :member)
                order by case scope when 'member' then 0 when 'team' then 1 else 2 end limit 1
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
