package io.salesbell.team;

import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final SettingHistory history;

    Settings(JdbcClient jdbc, JsonMapper json, ApplicationEventPublisher events, SettingHistory history) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.history = history;
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
        return kept(subject.org(), List.of(setting), List.of(subject.id()))
                .nearest(setting.key(), subject.id(), subject.team())
                .map(text -> read(text, setting))
                .orElse(setting.preset());
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
                .map(text -> read(text, setting))
                .orElse(setting.preset());
    }

    /** Whether the subject has a value of its own. */
    public boolean isOwn(Subject subject, Setting<?> setting) {
        return jdbc.sql("""
                select exists (select 1 from setting where org_id = ? and scope = ? and scope_id = ? and key = ?)
                """)
                .params(subject.org().value(), word(subject.scope()), subject.id(), setting.key())
                .query(Boolean.class)
                .single();
    }

    /** Lets the subject inherit again. */
    public void inherit(Subject subject, Setting<?> setting) {
        history.keep(subject.org(), subject.scope(), subject.id(), setting);
        jdbc.sql("delete from setting where org_id = ? and scope = ? and scope_id = ? and key = ?")
                .params(subject.org().value(), word(subject.scope()), subject.id(), setting.key())
                .update();
        events.publishEvent(new SettingsChanged(subject.org(), subject.scope(), subject.id(), setting.key()));
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
        history.keep(org, scope, subject, setting);
        jdbc.sql("""
                insert into setting (org_id, scope, scope_id, key, value) values (?, ?, ?, ?, cast(? as jsonb))
                on conflict (org_id, scope, scope_id, key) do update set value = excluded.value
                """)
                .params(org.value(), word(scope), subject, setting.key(), json.writeValueAsString(value))
                .update();
        events.publishEvent(new SettingsChanged(org, scope, subject, setting.key()));
    }

    /** What holds for each of the members, by way of today's teams, in two statements at most. */
    public <T> Map<MemberId, T> of(OrgId org, Collection<Member> members, Setting<T> setting) {
        KeptSettings kept = kept(
                org,
                List.of(setting),
                members.stream().map(member -> member.id().value()).toList());
        Map<String, T> values = new HashMap<>();
        Map<MemberId, T> held = new HashMap<>();
        for (Member member : members) {
            Subject subject = Subject.of(member);
            held.put(
                    member.id(),
                    kept.nearest(setting.key(), subject.id(), subject.team())
                            .map(text -> values.computeIfAbsent(text, any -> read(text, setting)))
                            .orElse(setting.preset()));
        }
        return held;
    }

    /** What is kept of those for the organization, its teams and some of its members; the tree where a team has its own. */
    KeptSettings kept(OrgId org, List<? extends Setting<?>> settings, Collection<UUID> members) {
        Map<UUID, Map<String, String>> values = new HashMap<>();
        AtomicBoolean ofTeams = new AtomicBoolean();
        jdbc.sql("""
                select scope, scope_id, key, value from setting
                where org_id = :org and key = any(:keys) and (scope <> 'member' or scope_id = any(:members))
                """)
                .param("org", org.value())
                .param("keys", settings.stream().map(Setting::key).toArray(String[]::new))
                .param("members", members.toArray(UUID[]::new))
                .query(row -> {
                    ofTeams.compareAndSet(false, row.getString("scope").equals("team"));
                    values.computeIfAbsent(row.getObject("scope_id", UUID.class), any -> new HashMap<>())
                            .put(row.getString("key"), row.getString("value"));
                });
        return new KeptSettings(org, values, ofTeams.get() ? parents(org) : Map.of());
    }

    /** Each team that stands under another, with that one. */
    private Map<UUID, UUID> parents(OrgId org) {
        Map<UUID, UUID> parents = new HashMap<>();
        jdbc.sql("select team_id, parent_id from team_parent where org_id = ? and valid_to is null")
                .param(org.value())
                .query(row -> {
                    parents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return parents;
    }

    static String word(Scope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }

    <T> T read(String kept, Setting<T> setting) {
        return json.readValue(kept, setting.type());
    }
}
