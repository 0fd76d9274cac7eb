package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.schedule.NowAndThen;
import io.salesbell.schedule.WallClock;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Asks Slack again once a week who everybody is, some of them each hour: whose name or zone changed, and who is not there
 * any more.
 */
@Component
@WhenSlackIsOn
public class AskingAgain {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** So many an hour at least, and else so many that everybody's turn comes within the week's 168 hours. */
    private static final int LEAST = 50;

    private static final int ROUNDS = 150;
    private static final String TURN = "profile:";

    private final Workspaces workspaces;
    private final Arrivals arrivals;
    private final Turns turns;
    private final SlackTasks tasks;
    private final WallClock clock;
    private final NowAndThen rounds = new NowAndThen(PAUSE);

    AskingAgain(Workspaces workspaces, Arrivals arrivals, Turns turns, SlackTasks tasks, WallClock clock) {
        this.workspaces = workspaces;
        this.arrivals = arrivals;
        this.turns = turns;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Cheap while there is nothing to do. */
    public void look() {
        Instant now = clock.instant();
        if (rounds.isDue(now)) {
            workspaces.served().forEach(workspace -> ask(workspace, now));
        }
    }

    private void ask(Workspace workspace, Instant now) {
        Set<String> fresh = turns.taken(workspace.org(), TURN + workspace.team() + "/", now);
        List<String> people = arrivals.present(SlackAddress.SLACK, workspace.team(), false);
        people.stream()
                .filter(address -> !fresh.contains(TURN + address))
                .filter(address ->
                        turns.take(workspace.org(), TURN + address, now, WEEK).isZero())
                .limit(Math.max(LEAST, 1 + people.size() / ROUNDS))
                .forEach(address -> ask(workspace, address));
    }

    private void ask(Workspace workspace, String address) {
        String user = address.substring(address.indexOf('/') + 1);
        tasks.oweOnce(workspace, ProfileTask.KIND, address, Map.of("user", user));
    }

    /** Somebody who had left writes: they may be there again; asked once an hour at most. */
    public void returned(Workspace workspace, String user) {
        String address = SlackAddress.user(workspace.team(), user).key();
        if (turns.take(workspace.org(), "left:" + address, clock.instant(), PAUSE)
                .isZero()) {
            ask(workspace, address);
        }
    }

    /** Slack has said who they are. */
    void said(OrgId org, String address) {
        turns.hold(org, TURN + address, clock.instant(), WEEK);
    }
}
