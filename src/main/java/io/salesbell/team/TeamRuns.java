package io.salesbell.team;

import io.salesbell.schedule.DueRuns;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans each team's recurring work: when the team is founded, and at start for teams older than the work. */
@Component
class TeamRuns {
    private final List<TeamRun> runs;
    private final DueRuns due;
    private final JdbcClient jdbc;
    private final Clock clock;

    TeamRuns(List<TeamRun> runs, DueRuns due, JdbcClient jdbc, Clock clock) {
        this.runs = List.copyOf(runs);
        this.due = due;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void plan(TeamFounded founded) {
        Team team = founded.team();
        for (TeamRun run : runs) {
            due.plan(team.org(), run.kind(), team.id().value(), run.firstRun(team.org(), team.id(), clock.instant()));
        }
        planMissing();
    }

    @EventListener
    void plan(OrganizationFounded founded) {
        OrgId org = founded.org();
        TeamId everybody = new TeamId(org.value());
        runs.stream()
                .filter(TeamRun::outsideTeams)
                .forEach(run -> due.plan(org, run.kind(), org.value(), run.firstRun(org, everybody, clock.instant())));
    }

    /** What was planned by other days and hours is planned anew; what is due already stays so. */
    @EventListener
    void planAnew(SettingsChanged changed) {
        if (changed.scope() == Settings.Scope.MEMBER || !changed.concerns(WorkingTimes.TIMES)) {
            return;
        }
        OrgId org = changed.org();
        TeamId under = changed.scope() == Settings.Scope.TEAM ? new TeamId(changed.id()) : null;
        Instant now = clock.instant();
        for (TeamId team : teams(org, under)) {
            runs.forEach(run -> due.move(org, run.kind(), team.value(), now, run.firstRun(org, team, now)));
        }
        if (under == null) {
            runs.stream()
                    .filter(TeamRun::outsideTeams)
                    .forEach(run -> due.move(
                            org, run.kind(), org.value(), now, run.firstRun(org, new TeamId(org.value()), now)));
        }
    }

    /** The team and those below it, or all. */
    private List<TeamId> teams(OrgId org, @Nullable TeamId under) {
        return jdbc.sql("""
                with recursive subtree(id) as (
                    select id from team where org_id = :org and (cast(:team as uuid) is null or id = :team)
                    union
                    select p.team_id from team_parent p join subtree s on p.parent_id = s.id
                    where p.org_id = :org and p.valid_to is null)
                select id from subtree order by id
                """)
                .param("org", org.value())
                .param("team", under == null ? null : under.value())
                .query((row, index) -> new TeamId(row.getObject(1, UUID.class)))
                .list();
    }

    /** One statement finds every gap, so that a start costs what is missing and not what exists. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    void planMissing() {
        for (TeamRun run : runs) {
            missing(run)
                    .forEach(gap -> due.plan(
                            gap.org(),
                            run.kind(),
                            gap.team().value(),
                            run.firstRun(gap.org(), gap.team(), clock.instant())));
        }
    }

    private List<Gap> missing(TeamRun run) {
        return jdbc.sql("""
                select t.org_id, t.id from (
                    select org_id, id from team
                    union all
                    select id, id from organization where :outside) t
                where not exists (select 1 from due_run r
                    where r.org_id = t.org_id and r.kind = :kind and r.subject_id = t.id)
                """)
                .param("kind", run.kind())
                .param("outside", run.outsideTeams())
                .query((row, index) ->
                        new Gap(new OrgId(row.getObject(1, UUID.class)), new TeamId(row.getObject(2, UUID.class))))
                .list();
    }

    private record Gap(OrgId org, TeamId team) {}
}
