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

/** Asks Slack who somebody is, some time after they first spoke or were named; who only was becomes no admin by it. */
@Component
@WhenSlackIsOn
public class ProfileTask implements TaskKind {
    public static final String KIND = "profile";

    private final SlackCalls calls;
    private final Arrivals arrivals;
    private final Directory directory;
    private final AdminGreeting greeting;
    private final AskingAgain again;

    ProfileTask(SlackCalls calls, Arrivals arrivals, Directory directory, AdminGreeting greeting, AskingAgain again) {
        this.again = again;
        this.directory = directory;
        this.greeting = greeting;
        this.calls = calls;
        this.arrivals = arrivals;
    }

    @Override
    public String kind() {
        return KIND;
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
        Arrivals.Profile said = SlackProfile.of(user, workspace.team());
        boolean spoke = Boolean.parseBoolean(task.payload().get("spoke"));
        if (!said.gone() && !said.guest()) {
            arrivals.returned(SlackAddress.SLACK, workspace.team(), address);
        }
        arrivals.vouch(SlackAddress.SLACK, workspace.team(), address, spoke ? said : said.ofNoAdmin());
        again.said(workspace.org(), address);
        if (!before && directory.hasAdmin(workspace.org())) {
            arrivals.known(SlackAddress.SLACK, workspace.team(), address)
                    .ifPresent(known -> greeting.greet(known.org(), known.member()));
        }
    }
}
