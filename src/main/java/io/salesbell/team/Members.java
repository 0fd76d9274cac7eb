package io.salesbell.team;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Role;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Members of organizations with their dated roles. */
@Service
public class Members {
    private static final String WITH_TEAM = """
            select m.*, (select s.team_id from team_membership s
                where s.org_id = m.org_id and s.member_id = m.id and s.valid_from <= :today
                    and (s.valid_to is null or s.valid_to > :today)
                order by s.valid_from desc, s.id limit 1) as team_id
            from member m
            """;

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    Members(JdbcClient jdbc, Organizations organizations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.events = events;
    }

    /** The member, also one who has left; empty in another organization. */
    public Optional<Member> find(OrgId org, MemberId member) {
        return jdbc.sql(WITH_TEAM + " where m.org_id = :org and m.id = :id")
                .param("today", organizations.today(org))
                .param("org", org.value())
                .param("id", member.value())
                .query(Members::read)
                .optional();
    }

    public Member get(OrgId org, MemberId member) {
        return find(org, member).orElseThrow();
    }

    /** Everybody who has not left, by name. */
    public List<Member> active(OrgId org) {
        return jdbc.sql(WITH_TEAM + " where m.org_id = :org and m.state <> 'left' order by m.name_key, m.id")
                .param("today", organizations.today(org))
                .param("org", org.value())
                .query(Members::read)
                .list();
    }

    /** Those of the members, also who has left. */
    public List<Member> among(OrgId org, Collection<MemberId> members) {
        return jdbc.sql(WITH_TEAM + " where m.org_id = :org and m.id = any(:ids) order by m.name_key, m.id")
                .param("today", organizations.today(org))
                .param("org", org.value())
                .param("ids", members.stream().map(MemberId::value).toArray(UUID[]::new))
                .query(Members::read)
                .list();
    }

    public Set<Role> roles(OrgId org, MemberId member) {
        return Set.copyOf(jdbc.sql("""
                select role from member_role where org_id = :org and member_id = :id
                    and valid_from <= :today and (valid_to is null or valid_to > :today)
                """)
                .param("org", org.value())
                .param("id", member.value())
                .param("today", organizations.today(org))
                .query((row, index) -> Role.valueOf(row.getString(1)))
                .list());
    }

    /** Members who hold the role today. */
    public List<MemberId> holding(OrgId org, Role role) {
        return jdbc.sql("""
                select distinct member_id from member_role where org_id = :org and role = :role
                    and valid_from <= :today and (valid_to is null or valid_to > :today)
                """)
                .param("org", org.value())
                .param("role", role.name())
                .param("today", organizations.today(org))
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .list();
    }

    /** The same, kept from being changed by others until the transaction ends. */
    Set<MemberId> holdingAlone(OrgId org, Role role) {
        jdbc.sql("select id from organization where id = ? for no key update")
                .param(org.value())
                .query(UUID.class)
                .single();
        return Set.copyOf(holding(org, role));
    }

    /** Adds a member under a key that is new in the organization. */
    public Member add(OrgId org, String key, String name, Locale language, ZoneId zone, LocalDate joinedOn) {
        MemberId id = MemberId.next();
        add(org, id, key, name, language, zone, joinedOn);
        return get(org, id);
    }

    /** Adds a member whose id was promised before. */
    void add(OrgId org, MemberId id, String key, String name, Locale language, ZoneId zone, LocalDate joinedOn) {
        jdbc.sql("""
                insert into member (org_id, id, key, name, name_key, language, zone, state, joined_on, version)
                values (?, ?, ?, ?, ?, ?, ?, 'active', ?, 0)
                """)
                .params(
                        org.value(),
                        id.value(),
                        key,
                        name,
                        Folded.of(name),
                        language.toLanguageTag(),
                        zone.getId(),
                        joinedOn)
                .update();
    }

    /** Everybody who has not left and is in no team, by name. */
    public List<Member> withoutTeam(OrgId org) {
        return active(org).stream().filter(member -> member.team() == null).toList();
    }

    public void grant(OrgId org, MemberId member, Role role, LocalDate from) {
        jdbc.sql("insert into member_role (org_id, id, member_id, role, valid_from) values (?, ?, ?, ?, ?)")
                .params(org.value(), Ids.next(), member.value(), role.name(), from)
                .update();
    }

    /** Ends the role on that day. */
    public void withdraw(OrgId org, MemberId member, Role role, LocalDate day) {
        jdbc.sql("""
                update member_role set valid_to = greatest(valid_from, cast(? as date))
                where org_id = ? and member_id = ? and role = ? and (valid_to is null or valid_to > ?)
                """).params(day, org.value(), member.value(), role.name(), day).update();
    }

    public void speak(OrgId org, MemberId member, Locale language) {
        jdbc.sql("update member set language = ?, version = version + 1 where org_id = ? and id = ?")
                .params(language.toLanguageTag(), org.value(), member.value())
                .update();
    }

    public void moveTo(OrgId org, MemberId member, ZoneId zone) {
        jdbc.sql("update member set zone = ?, version = version + 1 where org_id = ? and id = ?")
                .params(zone.getId(), org.value(), member.value())
                .update();
        events.publishEvent(SettingsChanged.moved(org, member));
    }

    /** Makes a platform's user, by the address where a direct message reaches them, this member. */
    public void identify(OrgId org, MemberId member, String platform, String tenantKey, String externalId) {
        jdbc.sql("""
                insert into identity (org_id, id, member_id, platform, tenant_key, external_id)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(org.value(), Ids.next(), member.value(), platform, tenantKey, externalId)
                .update();
    }

    static Member read(ResultSet row, int index) throws SQLException {
        UUID team = row.getObject("team_id", UUID.class);
        return new Member(
                new OrgId(row.getObject("org_id", UUID.class)),
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                ZoneId.of(row.getString("zone")),
                team == null ? null : new TeamId(team),
                row.getObject("joined_on", LocalDate.class));
    }
}
