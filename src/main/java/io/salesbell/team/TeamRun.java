package io.salesbell.team;

import io.salesbell.schedule.DueRun;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.time.Instant;

/** Work that recurs for every team; its subject is the team's id. Teams that are not planned yet are planned. */
public interface TeamRun extends DueRun {

    /** When a team founded now has its first run. */
    Instant firstRun(OrgId org, TeamId team, Instant now);

    /** Whether it also runs for an organization's people without a team; its subject is the organization's id then. */
    default boolean outsideTeams() {
        return false;
    }
}
