package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.SlackTasks;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Users who are named by others, in a mention, a form or a channel: members, provisional ones where nobody has heard of them. */
@Component
@WhenSlackIsOn
class NamedUsers {
    /** The task that asks Slack who somebody is. */
    private static final String PROFILE = "profile";

    private final Arrivals arrivals;
    private final SlackTasks tasks;

    NamedUsers(Arrivals arrivals, SlackTasks tasks) {
        this.arrivals = arrivals;
        this.tasks = tasks;
    }

    Optional<Arrivals.Known> known(Workspace workspace, String user) {
        return arrivals.known(
                SlackAddress.SLACK,
                workspace.team(),
                SlackAddress.user(workspace.team(), user).key());
    }

    Arrivals.Known member(Workspace workspace, String user, String name) {
        String address = SlackAddress.user(workspace.team(), user).key();
        return arrivals.known(SlackAddress.SLACK, workspace.team(), address).orElseGet(() -> {
            arrivals.register(
                    workspace.org(),
                    new Arrivals.Newcomer(
                            SlackAddress.SLACK, workspace.team(), address, name.isEmpty() ? user : name, ""));
            introduce(workspace, user);
            return arrivals.known(SlackAddress.SLACK, workspace.team(), address).orElseThrow();
        });
    }

    /** Has looked up in Slack who they are. */
    void introduce(Workspace workspace, String user) {
        tasks.owe(workspace, PROFILE, workspace.team() + "/" + user, Map.of("user", user));
    }
}
