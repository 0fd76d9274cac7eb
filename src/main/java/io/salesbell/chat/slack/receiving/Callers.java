package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Answer;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Conversations;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingMessage;
import io.salesbell.chat.Keeper;
import io.salesbell.chat.Recalled;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.AskingAgain;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Who calls: a member, or somebody who becomes one with their first words. */
@Component
@WhenSlackIsOn
class Callers {
    private static final int MOST_REMEMBERED = 20_000;

    private final Arrivals arrivals;
    private final Directory directory;
    private final Conversations conversations;
    private final NamedUsers named;
    private final AskingAgain again;
    private final Map<String, Arrivals.Known> members = new ConcurrentHashMap<>();
    private final Set<String> heard = ConcurrentHashMap.newKeySet();

    Callers(Arrivals arrivals, Directory directory, Conversations conversations, NamedUsers named, AskingAgain again) {
        this.again = again;
        this.arrivals = arrivals;
        this.directory = directory;
        this.conversations = conversations;
        this.named = named;
    }

    /** The caller; empty for somebody who has left. */
    Optional<Caller> find(Workspace workspace, String user, String name, String words) {
        Optional<Caller> remembered = member(workspace, user).flatMap(known -> caller(workspace, user, known));
        return remembered.isPresent() ? remembered : look(workspace, user, name, words);
    }

    /**
     * What is answered for the caller as last known here, and where they have changed since, for who they are; empty for
     * somebody who has left. Nothing may be shown before {@link Caller#confirm}.
     */
    <T> Optional<T> answering(Workspace workspace, String user, String name, String words, Function<Caller, T> answer) {
        return Recalled.answering(
                member(workspace, user).flatMap(known -> directory.recalled(workspace.org(), known.member())),
                known -> answer.apply(new Caller(workspace, user, known.speaker(), null, known)),
                () -> find(workspace, user, name, words).map(answer));
    }

    /** Whom the user is remembered to be. */
    private Optional<Arrivals.Known> member(Workspace workspace, String user) {
        return Optional.ofNullable(
                        members.get(SlackAddress.user(workspace.team(), user).key()))
                .filter(known -> known.org().equals(workspace.org()));
    }

    private Optional<Caller> look(Workspace workspace, String user, String name, String words) {
        String address = SlackAddress.user(workspace.team(), user).key();
        Optional<Arrivals.Known> known = arrivals.known(SlackAddress.SLACK, workspace.team(), address);
        if (known.isPresent()) {
            remember(address, known.get());
            Optional<Caller> caller = caller(workspace, user, known.get());
            if (caller.isEmpty()) {
                again.returned(workspace, user);
            }
            return caller;
        }
        Arrivals.Newcomer newcomer = new Arrivals.Newcomer(
                SlackAddress.SLACK, workspace.team(), address, name.isEmpty() ? user : name, words);
        return Optional.of(new Caller(workspace, user, arrivals.arriving(workspace.org(), newcomer), newcomer));
    }

    private Optional<Caller> caller(Workspace workspace, String user, Arrivals.Known known) {
        return directory
                .speaker(workspace.org(), known.member())
                .map(speaker -> new Caller(workspace, user, speaker, null));
    }

    private void remember(String address, Arrivals.Known known) {
        if (members.size() >= MOST_REMEMBERED) {
            members.clear();
        }
        members.put(address, known);
    }

    /**
     * Has the message answered; who spoke for the first time is looked up in Slack afterwards.
     *
     * @throws LateException when something of it could not be kept in time
     */
    Answer hear(Caller caller, Function<Caller, IncomingMessage> said) {
        IncomingMessage message = said.apply(caller);
        return heard(
                caller,
                caller.newcomer() == null
                        ? conversations.hear(caller.speaker(), message, caller.confirming(Keeper.NONE))
                        : conversations.hear(message.from(caller.newcomer())));
    }

    /** The same, with the answer kept by the keeper. */
    Answer hear(Caller caller, Function<Caller, IncomingMessage> said, Keeper keeper) {
        Arrivals.Newcomer newcomer = caller.newcomer();
        if (keeper == Keeper.NONE) {
            return hear(caller, said);
        }
        IncomingMessage message = said.apply(caller);
        return heard(caller, conversations.hear(newcomer == null ? message : message.from(newcomer), keeper));
    }

    /** Newcomers are looked up, and whoever was only named before they spoke: they may be the first admin. */
    private void lookUp(Caller caller) {
        String address =
                SlackAddress.user(caller.workspace().team(), caller.user()).key();
        boolean first = !heard.contains(address);
        if (caller.newcomer() != null || (first && !directory.hasAdmin(caller.org()))) {
            named.spoke(caller.workspace(), caller.user());
        }
        if (heard.size() >= MOST_REMEMBERED) {
            heard.clear();
        }
        heard.add(address);
    }

    private Answer heard(Caller caller, Answer answer) {
        lookUp(caller);
        if (answer.isLate()) {
            throw new LateException();
        }
        return answer;
    }
}
