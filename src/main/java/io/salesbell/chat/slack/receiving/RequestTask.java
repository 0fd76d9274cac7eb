package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.SlackFailure;
import io.salesbell.chat.slack.sending.TaskKind;
import io.salesbell.chat.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does a request that was acknowledged before it was done, until it is. */
@Component
@WhenSlackIsOn
class RequestTask implements TaskKind {
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Reception reception;
    private final Ongoing ongoing;
    private final Replies replies;
    private final JsonMapper json;
    private final Clock clock;

    RequestTask(Reception reception, Ongoing ongoing, Replies replies, JsonMapper json, Clock clock) {
        this.clock = clock;
        this.replies = replies;
        this.reception = reception;
        this.ongoing = ongoing;
        this.json = json;
    }

    @Override
    public String kind() {
        return Postponed.REQUEST;
    }

    @Override
    public void run(Workspace workspace, Tasks.Task task) {
        JsonNode request = json.readTree(task.payload().get(Postponed.BODY));
        if (ongoing.has(request)) {
            throw SlackFailure.busy(PAUSE);
        }
        RequestType kind = RequestType.valueOf(task.payload().get(Postponed.KIND));
        try {
            reception.again(workspace, kind, request, at(task));
        } catch (LateException stillSlow) {
            throw SlackFailure.notYet();
        }
    }

    /** When it was acknowledged: what was done is of that time. */
    private Instant at(Tasks.Task task) {
        String at = task.payload().get(Postponed.AT);
        return at == null ? clock.instant() : Instant.parse(at);
    }

    @Override
    public void givenUp(Workspace workspace, Tasks.Task task) {
        replies.notSaved(workspace, json.readTree(task.payload().get(Postponed.BODY)), task.subject());
    }
}
