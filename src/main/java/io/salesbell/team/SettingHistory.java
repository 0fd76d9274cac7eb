package io.salesbell.team;

import io.salesbell.shared.OrgId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What dated settings were before they were changed: a change holds from its day on, by the organization's, so that it moves no
 * score of the days before. What is set on the day the organization began holds from ever.
 */
@Component
class SettingHistory {
    private final JdbcClient jdbc;
    private final Organizations organizations;

    SettingHistory(JdbcClient jdbc, Organizations organizations) {
        this.jdbc = jdbc;
        this.organizations = organizations;
    }

    /** Keeps what is about to be changed; of several changes on a day what held before the first. */
    void keep(OrgId org, Settings.Scope scope, UUID subject, Settings.Setting<?> setting) {
        if (scope == Settings.Scope.MEMBER || !WorkingTimes.TIMES.contains(setting)) {
            return;
        }
        jdbc.sql("""
                insert into setting_past (org_id, scope, scope_id, key, until, value)
                select o.id, :scope, :subject, :key, :today, (select value from setting
                    where org_id = o.id and scope = :scope and scope_id = :subject and key = :key)
                from organization o where o.id = :org and (o.created_at at time zone o.zone)::date < :today
                on conflict do nothing
                """)
                .param("scope", Settings.word(scope))
                .param("subject", subject)
                .param("key", setting.key())
                .param("today", organizations.today(org))
                .param("org", org.value())
                .update();
    }

    /** The values of those settings for the organization and its teams, with what they were. */
    DatedSettings of(OrgId org, List<? extends Settings.Setting<?>> settings) {
        Map<UUID, Map<String, String>> now = new HashMap<>();
        Map<UUID, List<DatedSettings.Past>> past = new HashMap<>();
        AtomicBoolean ofTeams = new AtomicBoolean();
        jdbc.sql("""
                select scope, scope_id, key, value, cast(null as date) as until from setting
                where org_id = :org and key = any(:keys) and scope <> 'member'
                union all
                select scope, scope_id, key, value, until from setting_past where org_id = :org and key = any(:keys)
                order by until
                """)
                .param("org", org.value())
                .param("keys", settings.stream().map(Settings.Setting::key).toArray(String[]::new))
                .query(row -> {
                    ofTeams.compareAndSet(false, row.getString("scope").equals("team"));
                    UUID whose = row.getObject("scope_id", UUID.class);
                    String key = row.getString("key");
                    LocalDate until = row.getObject("until", LocalDate.class);
                    if (until == null) {
                        now.computeIfAbsent(whose, any -> new HashMap<>()).put(key, row.getString("value"));
                    } else {
                        past.computeIfAbsent(whose, any -> new ArrayList<>())
                                .add(new DatedSettings.Past(key, until, row.getString("value")));
                    }
                });
        return new DatedSettings(org, now, past, ofTeams.get(), ofTeams.get() ? tree(org) : Map.of());
    }

    private Map<UUID, List<DatedSettings.Parent>> tree(OrgId org) {
        Map<UUID, List<DatedSettings.Parent>> tree = new HashMap<>();
        jdbc.sql("""
                select team_id, parent_id, valid_from, valid_to from team_parent where org_id = ? order by valid_from, id
                """).param(org.value()).query(row -> {
            tree.computeIfAbsent(row.getObject("team_id", UUID.class), any -> new ArrayList<>())
                    .add(new DatedSettings.Parent(
                            row.getObject("parent_id", UUID.class),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class)));
        });
        return tree;
    }
}
