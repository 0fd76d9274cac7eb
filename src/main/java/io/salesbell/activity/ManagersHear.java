package io.salesbell.activity;

import io.salesbell.chat.Text;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.WorkingTimes;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Managers are written to in working time; when that is not now the answer says when it is. */
@Component
public class ManagersHear {
    private final WorkingTimes times;
    private final Clock clock;

    ManagersHear(WorkingTimes times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** That the team's managers hear of a blocker, and when. */
    public Text when(OrgId org, @Nullable TeamId team) {
        Instant now = clock.instant();
        Instant then = times.nextWorkingMoment(org, team, now);
        return then.equals(now) ? Text.of("activity.blocker.raised") : Text.of("activity.blocker.later", then);
    }
}
