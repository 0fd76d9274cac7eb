package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.task.TaskPlatform;
import io.salesbell.chat.task.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Slack as the tasks see it. */
@Component
@WhenSlackIsOn
class SlackTaskPlatform implements TaskPlatform {
    /** A call that Slack does not answer takes ten seconds; others don't wait for it. */
    private static final int WORKERS = 3;

    private static final Set<String> APART = Set.of("request", "rewrite");

    private final Workspaces workspaces;
    private final Greeting greeting;
    private final Tidying tidying;
    private final AskingAgain again;
    private final Map<String, TaskKind> kinds;

    SlackTaskPlatform(
            Workspaces workspaces, Greeting greeting, Tidying tidying, AskingAgain again, List<TaskKind> kinds) {
        this.again = again;
        this.workspaces = workspaces;
        this.greeting = greeting;
        this.tidying = tidying;
        this.kinds = kinds.stream().collect(Collectors.toUnmodifiableMap(TaskKind::kind, Function.identity()));
    }

    @Override
    public String name() {
        return SlackAddress.SLACK;
    }

    @Override
    public void run(Tasks.Task task) {
        Workspace workspace = workspaces
                .find(task.tenant())
                .orElseThrow(() -> SlackFailure.refused("the bot is not installed there any more", List.of()));
        Objects.requireNonNull(kinds.get(task.kind())).run(workspace, task);
    }

    @Override
    public void givenUp(Tasks.Task task) {
        workspaces
                .find(task.tenant())
                .ifPresent(workspace ->
                        Objects.requireNonNull(kinds.get(task.kind())).givenUp(workspace, task));
    }

    @Override
    public int workers() {
        return WORKERS;
    }

    /** What people wait for; requests in the order in which they came. */
    @Override
    public Set<String> apart() {
        return APART;
    }

    @Override
    public void look() {
        greeting.greet();
        tidying.look();
        again.look();
    }
}
