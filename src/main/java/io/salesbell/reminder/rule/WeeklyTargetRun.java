package io.salesbell.reminder.rule;

import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.TeamRun;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The recurring checkpoint of a team, or of those without one. */
record WeeklyTargetRun(String kind, WeekCheckpoint checkpoint, WeeklyTargets weeks) implements TeamRun {

    @Override
    public Instant firstRun(OrgId org, TeamId team, Instant now) {
        return weeks.next(org, team, checkpoint, now);
    }

    @Override
    public boolean outsideTeams() {
        return true;
    }

    @Override
    public Optional<Instant> run(OrgId org, UUID subject, Instant dueAt, Instant now) {
        TeamId team = new TeamId(subject);
        weeks.look(org, team, checkpoint, dueAt, now);
        return Optional.of(weeks.next(org, team, checkpoint, now));
    }
}
