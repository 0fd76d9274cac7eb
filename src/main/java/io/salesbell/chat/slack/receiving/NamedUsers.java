package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Introducing;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.ProfileTask;
import io.salesbell.chat.slack.sending.SlackTasks;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Users who are named by others, in a mention, a form or a channel: members, provisional ones where nobody has heard of them. */
@Component
@WhenSlackIsOn
class NamedUsers implements Introducing {
    /** The task that asks Slack who somebody is. */
    private static final int MOST_PICKED = 100;

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

    /** Somebody was picked in a form that is not sent yet: who they are is known by then. */
    void picked(Workspace workspace, JsonNode action) {
        Stream.concat(
                        Stream.of(action.path("selected_user")),
                        action.path("selected_users").valueStream())
                .map(user -> user.asString(""))
                .filter(user -> !user.isEmpty())
                .limit(MOST_PICKED)
                .forEach(user -> member(workspace, user, ""));
    }

    /** Somebody spoke whom nobody knows, or who may be the first admin. */
    void spoke(Workspace workspace, String user) {
        tasks.owe(workspace, ProfileTask.KIND, workspace.team() + "/" + user, Map.of("user", user, "spoke", "true"));
    }

    private void introduce(Workspace workspace, String user) {
        tasks.oweOnce(workspace, ProfileTask.KIND, workspace.team() + "/" + user, Map.of("user", user));
    }

    @Override
    public boolean isUnderWay(OrgId org, MemberId member) {
        String user =
                arrivals.addresses(org, SlackAddress.SLACK, List.of(member)).get(member);
        return user != null && tasks.isUnderWay(org, ProfileTask.KIND, user);
    }
}
