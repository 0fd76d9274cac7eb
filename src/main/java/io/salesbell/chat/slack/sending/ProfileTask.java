package io.salesbell.chat.slack.sending;

import com.slack.api.model.User;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Directory;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.SlackProfile;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;
import org.springframework.stereotype.Component;

/** Asks Slack who somebody is, some time after they first spoke. */
@Component
@WhenSlackIsOn
class ProfileTask implements TaskKind {
    private final SlackCalls calls;
    private final Arrivals arrivals;
    private final Directory directory;
    private final AdminGreeting greeting;

    ProfileTask(SlackCalls calls, Arrivals arrivals, Directory directory, AdminGreeting greeting) {
        this.directory = directory;
        this.greeting = greeting;
        this.calls = calls;
        this.arrivals = arrivals;
    }

    @Override
    public String kind() {
        return "profile";
    }

    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        String id = String.valueOf(task.payload().get("user"));
        User user = calls.call(
                        workspace,
                        methods -> methods.usersInfo(request -> request.user(id).includeLocale(true)))
                .getUser();
        String address = SlackAddress.user(workspace.team(), id).key();
        boolean before = directory.hasAdmin(workspace.org());
        arrivals.vouch(SlackAddress.SLACK, workspace.team(), address, SlackProfile.of(user, workspace.team()));
        if (!before && directory.hasAdmin(workspace.org())) {
            arrivals.known(SlackAddress.SLACK, workspace.team(), address)
                    .ifPresent(known -> greeting.greet(known.org(), known.member()));
        }
    }
}
