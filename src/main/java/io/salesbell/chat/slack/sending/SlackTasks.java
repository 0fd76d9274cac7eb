package io.salesbell.chat.slack.sending;

import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.task.Tasks;
import io.salesbell.shared.OrgId;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Tasks of Slack, each of a workspace. */
@Service
@WhenSlackIsOn
public class SlackTasks {
    private final Tasks tasks;

    SlackTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Owes the task; one that waits already takes the newer payload. */
    public void owe(Workspace workspace, String kind, String subject, Map<String, String> payload) {
        tasks.owe(workspace.org(), SlackAddress.SLACK, workspace.team(), kind, subject, payload);
    }

    /** The same, unless one waits already, whatever that one carries. */
    public void oweOnce(Workspace workspace, String kind, String subject, Map<String, String> payload) {
        tasks.oweOnce(workspace.org(), SlackAddress.SLACK, workspace.team(), kind, subject, payload);
    }

    /** Whether such a task waits that was not refused yet. */
    public boolean isUnderWay(OrgId org, String kind, String subject) {
        return tasks.isUnderWay(org, SlackAddress.SLACK, kind, subject);
    }
}
