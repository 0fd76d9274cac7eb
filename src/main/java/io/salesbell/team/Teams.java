package io.salesbell.team;

import io.salesbell.chat.Conversation;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The team tree and who belongs to it, by the day. */
@Service
public class Teams {
    /** A team and all below it on a day; expects :org, :team and :day. */
    static final String SUBTREE = """
            with recursive subtree(id) as (
                select cast(:team as uuid)
                union
                select p.team_id from team_parent p join subtree s on p.parent_id = s.id
                where p.org_id = :org and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day))
            """;

    /** The teams a member manages on a day and all below them; expects :org, :member and :day. */
    private static final String MANAGED = """
            with recursive managed(id) as (
                select team_id from team_membership where org_id = :org and member_id = :member and manages
                    and valid_from <= :day and (valid_to is null or valid_to > :day)
                union
                select p.team_id from team_parent p join managed m on p.parent_id = m.id
                where p.org_id = :org and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day))
            """;

    private final JdbcClient jdbc;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    Teams(JdbcClient jdbc, Organizations organizations, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.organizations = organizations;
        this.events = events;
    }

    public Team get(OrgId org, TeamId team) {
        return jdbc.sql("select org_id, id, key, name from team where org_id = ? and id = ?")
                .params(org.value(), team.value())
                .query(Teams::read)
                .single();
    }

    public List<Team> all(OrgId org) {
        return jdbc.sql("select org_id, id, key, name from team where org_id = ? order by key")
                .param(org.value())
                .query(Teams::read)
                .list();
    }

    public Team add(OrgId org, String key, String name) {
        TeamId id = TeamId.next();
        jdbc.sql("insert into team (org_id, id, key, name, version) values (?, ?, ?, ?, 0)")
                .params(org.value(), id.value(), key, name)
                .update();
        Team team = new Team(org, id, key, name);
        events.publishEvent(new TeamFounded(team));
        return team;
    }

    /** Makes the member part of the team from the day on; an earlier membership ends the day before. */
    public void join(OrgId org, TeamId team, MemberId member, boolean manages, LocalDate from) {
        jdbc.sql("""
                update team_membership set valid_to = greatest(valid_from, cast(? as date))
                where org_id = ? and member_id = ? and valid_to is null
                """).params(from, org.value(), member.value()).update();
        jdbc.sql("""
                insert into team_membership (org_id, id, team_id, member_id, manages, valid_from)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(org.value(), Ids.next(), team.value(), member.value(), manages, from)
                .update();
        events.publishEvent(SettingsChanged.moved(org, member));
    }

    /** The member's team on that day. */
    public Optional<TeamId> teamOf(OrgId org, MemberId member, LocalDate day) {
        return jdbc.sql("""
                select team_id from team_membership where org_id = :org and member_id = :member
                    and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by valid_from desc, id limit 1
                """)
                .param("org", org.value())
                .param("member", member.value())
                .param("day", day)
                .query((row, index) -> new TeamId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Members of the team and the teams below it on that day, managers too, by name. */
    public List<Member> membersOf(OrgId org, TeamId team, LocalDate day) {
        return people(org, team, day, "");
    }

    /** The managers of the team itself on that day. */
    public List<Member> managersOf(OrgId org, TeamId team, LocalDate day) {
        return people(org, team, day, " and s.manages and s.team_id = :team");
    }

    private List<Member> people(OrgId org, TeamId team, LocalDate day, String also) {
        return jdbc.sql(SUBTREE + """
                select m.*, s.team_id from team_membership s
                join member m on m.org_id = s.org_id and m.id = s.member_id
                where s.org_id = :org and s.team_id in (select id from subtree) and m.state <> 'left'
                    and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
                """ + also + " order by m.name_key, m.id")
                .param("org", org.value())
                .param("team", team.value())
                .param("day", day)
                .query(Members::read)
                .list();
    }

    /** Whether one manages the team of the other, or a team above it, today. */
    public boolean manages(OrgId org, MemberId manager, MemberId member) {
        LocalDate today = organizations.today(org);
        return teamOf(org, member, today)
                .filter(team -> treeManagedBy(org, manager, today).contains(team))
                .isPresent();
    }

    /** The teams the member manages on that day, and all below them. */
    public Set<TeamId> treeManagedBy(OrgId org, MemberId manager, LocalDate day) {
        return Set.copyOf(jdbc.sql(MANAGED + "select id from managed")
                .param("org", org.value())
                .param("member", manager.value())
                .param("day", day)
                .query((row, index) -> new TeamId(row.getObject(1, UUID.class)))
                .list());
    }

    /** Everybody in the teams the member manages on that day and in all below them, with the member. */
    public Set<MemberId> peopleBelow(OrgId org, MemberId manager, LocalDate day) {
        return Set.copyOf(jdbc.sql(MANAGED + """
                select distinct s.member_id from team_membership s
                join member m on m.org_id = s.org_id and m.id = s.member_id and m.state <> 'left'
                where s.org_id = :org and s.team_id in (select id from managed)
                    and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
                """)
                .param("org", org.value())
                .param("member", manager.value())
                .param("day", day)
                .query((row, index) -> new MemberId(row.getObject(1, UUID.class)))
                .list());
    }

    /** The teams the member manages directly on that day. */
    public List<TeamId> managedBy(OrgId org, MemberId manager, LocalDate day) {
        return jdbc.sql("""
                select team_id from team_membership where org_id = :org and member_id = :member and manages
                    and valid_from <= :day and (valid_to is null or valid_to > :day) order by id
                """)
                .param("org", org.value())
                .param("member", manager.value())
                .param("day", day)
                .query((row, index) -> new TeamId(row.getObject(1, UUID.class)))
                .list();
    }

    public void bindChannel(OrgId org, TeamId team, Conversation channel) {
        jdbc.sql("""
                insert into team_channel (org_id, id, team_id, platform, conversation) values (?, ?, ?, ?, ?)
                on conflict (org_id, platform, conversation) do update set team_id = excluded.team_id
                """)
                .params(org.value(), Ids.next(), team.value(), channel.platform(), channel.key())
                .update();
    }

    /** The team whose channel this is. */
    public @Nullable TeamId teamOfChannel(OrgId org, Conversation channel) {
        return jdbc.sql("select team_id from team_channel where org_id = ? and platform = ? and conversation = ?")
                .params(org.value(), channel.platform(), channel.key())
                .query((row, index) -> new TeamId(row.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    static Team read(ResultSet row, int index) throws SQLException {
        return new Team(
                new OrgId(row.getObject("org_id", UUID.class)),
                new TeamId(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"));
    }
}
