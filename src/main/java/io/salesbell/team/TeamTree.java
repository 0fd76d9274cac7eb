package io.salesbell.team;

import io.salesbell.chat.UserMistake;
import io.salesbell.journal.Change;
import io.salesbell.journal.Journal;
import io.salesbell.shared.Actor;
import io.salesbell.shared.Ids;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which team stands under which: places are dated, so that each record belongs to the tree of its day. */
@Service
public class TeamTree {
    private static final int DEEPEST = 20;

    /** A team and those above it on a day, nearest first; expects :org, :team and :day. */
    private static final String LINE = """
            with recursive line(id, height) as (
                select cast(:team as uuid), 0
                union all
                select p.parent_id, l.height + 1 from team_parent p join line l on p.team_id = l.id
                where p.org_id = :org and p.valid_from <= :day and (p.valid_to is null or p.valid_to > :day)
                    and l.height < %d)
            """.formatted(DEEPEST);

    private final JdbcClient jdbc;
    private final Teams teams;
    private final Organizations organizations;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TeamTree(
            JdbcClient jdbc,
            Teams teams,
            Organizations organizations,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.teams = teams;
        this.organizations = organizations;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** The team directly above today. */
    public Optional<Team> parentOf(Team team) {
        List<TeamId> line = line(team.org(), team.id());
        return line.size() < 2 ? Optional.empty() : Optional.of(teams.get(team.org(), line.get(1)));
    }

    /** The teams directly below today, by key. */
    public List<Team> childrenOf(Team team) {
        return jdbc.sql("""
                select t.org_id, t.id, t.key, t.name from team_parent p
                join team t on t.org_id = p.org_id and t.id = p.team_id
                where p.org_id = :org and p.parent_id = :team and p.valid_from <= :day
                    and (p.valid_to is null or p.valid_to > :day)
                order by t.key
                """)
                .param("org", team.org().value())
                .param("team", team.id().value())
                .param("day", organizations.today(team.org()))
                .query(Teams::read)
                .list();
    }

    /**
     * Puts the team under another from today, or at the top where that is null.
     *
     * @throws UserMistake when the other one is the team itself or stands below it
     */
    @Transactional
    public void place(Actor actor, Team team, @Nullable Team parent) {
        OrgId org = actor.org();
        jdbc.sql("select id from team where org_id = ? order by id for update")
                .param(org.value())
                .query(UUID.class)
                .list();
        if (parent != null && line(org, parent.id()).contains(team.id())) {
            throw new UserMistake("team.place.circle", team.name(), parent.name()).in("under");
        }
        LocalDate today = organizations.today(org);
        jdbc.sql("""
                update team_parent set valid_to = greatest(valid_from, cast(? as date))
                where org_id = ? and team_id = ? and valid_to is null
                """).params(today, org.value(), team.id().value()).update();
        if (parent != null) {
            jdbc.sql("insert into team_parent (org_id, id, team_id, parent_id, valid_from) values (?, ?, ?, ?, ?)")
                    .params(
                            org.value(),
                            Ids.next(),
                            team.id().value(),
                            parent.id().value(),
                            today)
                    .update();
        }
        events.publishEvent(SettingsChanged.moved(org, team.id()));
        journal.append(new Change(
                actor,
                clock.instant(),
                "team.placed",
                "team",
                team.id().value(),
                Map.of("under", parent == null ? "" : parent.id().toString())));
    }

    /** The managers of the team and of each above it on that day but the member, nearest first; none are left out. */
    public List<List<Member>> managersAbove(OrgId org, MemberId member, TeamId team, LocalDate day) {
        Map<Integer, List<Member>> levels = new TreeMap<>();
        jdbc.sql(LINE + """
                select m.*, s.team_id, l.height from line l
                join team_membership s on s.org_id = :org and s.team_id = l.id and s.manages
                    and s.valid_from <= :day and (s.valid_to is null or s.valid_to > :day)
                join member m on m.org_id = s.org_id and m.id = s.member_id and m.state <> 'left'
                where m.id <> :member order by l.height, m.name_key, m.id
                """)
                .param("org", org.value())
                .param("team", team.value())
                .param("day", day)
                .param("member", member.value())
                .query(row -> {
                    levels.computeIfAbsent(row.getInt("height"), height -> new ArrayList<>())
                            .add(Members.read(row, 0));
                });
        return List.copyOf(levels.values());
    }

    private List<TeamId> line(OrgId org, TeamId team) {
        return jdbc.sql(LINE + "select id from line order by height")
                .param("org", org.value())
                .param("team", team.value())
                .param("day", organizations.today(org))
                .query((row, index) -> new TeamId(row.getObject(1, UUID.class)))
                .list();
    }
}
