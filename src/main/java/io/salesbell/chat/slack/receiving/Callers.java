package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who calls: a member, or somebody who becomes one with their first words. */
@Component
@WhenSlackIsOn
class Callers {
    /** The task that asks Slack who somebody is. */
    static final String PROFILE = "profile";

    private final Arrivals arrivals;
    private final Directory directory;
    private final Conversations conversations;
    private final Tasks tasks;

    Callers(Arrivals arrivals, Directory directory, Conversations conversations, Tasks tasks) {
        this.arrivals = arrivals;
        this.directory = directory;
        this.conversations = conversations;
        this.tasks = tasks;
    }

    Caller find(Workspace workspace, String user, String name, String words) {
        String address = SlackAddress.user(workspace.team(), user).key();
        Optional<Arrivals.Known> known = arrivals.known(SlackAddress.SLACK, workspace.team(), address);
        if (known.isPresent()) {
            return new Caller(workspace, user, known.get().member(), null);
        }
        Arrivals.Newcomer newcomer = new Arrivals.Newcomer(
                SlackAddress.SLACK, workspace.team(), address, name.isEmpty() ? user : name, words);
        return new Caller(
                workspace, user, arrivals.arriving(workspace.org(), newcomer).member(), newcomer);
    }

    /** The caller as a speaker; empty for somebody who has left. */
    Optional<Speaker> speaker(Caller caller) {
        Optional<Speaker> known = directory.speaker(caller.workspace().org(), caller.member());
        Arrivals.Newcomer newcomer = caller.newcomer();
        return known.isPresent() || newcomer == null
                ? known
                : Optional.of(arrivals.arriving(caller.workspace().org(), newcomer));
    }

    /** Has the message answered; who spoke for the first time is looked up in Slack afterwards. */
    Answer hear(Caller caller, Function<Caller, IncomingMessage> said) {
        Arrivals.Newcomer newcomer = caller.newcomer();
        IncomingMessage message = said.apply(caller);
        Answer answer = conversations.hear(newcomer == null ? message : message.from(newcomer));
        if (newcomer != null) {
            introduce(caller.workspace(), caller.user());
        }
        return answer;
    }

    /** The member that a mention names, a provisional one where nobody has heard of them. */
    Arrivals.Known mentioned(Workspace workspace, String user, String name) {
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

    private void introduce(Workspace workspace, String user) {
        tasks.owe(workspace, PROFILE, workspace.team() + "/" + user, Map.of("user", user));
    }
}
