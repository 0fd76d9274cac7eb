package io.salesbell.chat.slack.receiving;

import com.slack.api.bolt.request.RequestType;
import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Outsiders;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.sending.Channels;
import io.salesbell.chat.slack.sending.SlackTasks;
import io.salesbell.shared.OrgId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * People of other companies in Slack Connect's channels, known by the workspace that Slack names as theirs, and the
 * channels they are in, known by the flag that events carry and by {@code conversations.info}.
 */
@Component
@WhenSlackIsOn
class SlackOutsiders implements Outsiders {
    /** The task that looks at a channel. */
    private static final String CHANNEL = "channel";

    private static final String FLAG = "is_ext_shared_channel";
    private static final Set<String> SAID = Set.of("message", "app_mention");

    private final Channels channels;
    private final SlackTasks tasks;
    private final Arrivals arrivals;

    SlackOutsiders(Channels channels, SlackTasks tasks, Arrivals arrivals) {
        this.arrivals = arrivals;
        this.channels = channels;
        this.tasks = tasks;
    }

    @Override
    public boolean mayRead(OrgId org, Conversation conversation) {
        return conversation.platform().equals(SlackAddress.SLACK)
                && channels.isShared(org, SlackAddress.of(conversation));
    }

    /** Whether people of another company read along where this was said or pressed. */
    boolean mayRead(Inbound inbound) {
        String channel = Stream.of(
                        inbound.text("event", "channel"), inbound.text("channel_id"), inbound.text("channel", "id"))
                .filter(Caller::isChannel)
                .findFirst()
                .orElse("");
        Workspace workspace = inbound.workspace();
        return "true".equals(inbound.text(FLAG))
                || (!channel.isEmpty()
                        && channels.isShared(workspace.org(), SlackAddress.channel(workspace.team(), channel)));
    }

    /** Has looked who is in the channel, and whether it is shared. */
    void look(Workspace workspace, String channel) {
        tasks.owe(workspace, CHANNEL, workspace.team() + "/" + channel, Map.of("channel", channel));
    }

    /** Takes over what an event's wrapper says of its channel. */
    void learn(Inbound inbound) {
        String channel = inbound.text("event", "channel");
        JsonNode flag = inbound.payload().path(FLAG);
        if (!Caller.isChannel(channel) || !flag.isBoolean()) {
            return;
        }
        Workspace workspace = inbound.workspace();
        boolean known = channels.isShared(workspace.org(), SlackAddress.channel(workspace.team(), channel));
        if (flag.asBoolean() && !known) {
            channels.share(workspace, channel);
        } else if (!flag.asBoolean() && known) {
            look(workspace, channel);
        }
    }

    /** Whether somebody of another company says or presses this. */
    boolean does(Inbound inbound) {
        if (inbound.kind() != RequestType.Event) {
            return inbound.text("team", "id").isEmpty()
                    ? mayRead(inbound) && isOfAnUnknownTeam(inbound)
                    : isAnother(inbound, inbound.text("user", "team_id"));
        }
        JsonNode event = inbound.payload().path("event");
        JsonNode said = event.path("message").isObject() ? event.path("message") : event;
        if (!SAID.contains(Payloads.text(event, "type")) || "false".equals(inbound.text(FLAG))) {
            return false;
        }
        String theirs = Stream.of(
                        Payloads.text(said, "user_team"),
                        Payloads.text(said, "source_team"),
                        Payloads.text(said, "user_profile", "team"),
                        Payloads.text(said, "team"))
                .filter(team -> !team.isEmpty())
                .findFirst()
                .orElse("");
        return theirs.isEmpty()
                ? "true".equals(inbound.text(FLAG)) && isUnknown(inbound, Payloads.text(said, "user"))
                : isAnother(inbound, theirs);
    }

    /**
     * An app of a whole organization is named no workspace, and the user's may be any of the organization's: only where
     * others read along, somebody nobody has heard of may be one of them.
     */
    private boolean isOfAnUnknownTeam(Inbound inbound) {
        String user = inbound.text("user", "id");
        return !user.isEmpty() && isAnother(inbound, inbound.text("user", "team_id")) && isUnknown(inbound, user);
    }

    private boolean isUnknown(Inbound inbound, String user) {
        String team = inbound.workspace().team();
        return arrivals.known(
                        SlackAddress.SLACK, team, SlackAddress.user(team, user).key())
                .isEmpty();
    }

    private static boolean isAnother(Inbound inbound, String team) {
        return !team.isEmpty() && !home(inbound).contains(team);
    }

    /**
     * The ids of the workspace that the bot is installed in and of its company's grid. In shared channels the wrapper's
     * own {@code team_id} may be the author's, so it counts only where nothing says for whom the event is.
     */
    private static Set<String> home(Inbound inbound) {
        String installed = inbound.workspace().team();
        JsonNode granted = inbound.payload().path("authorizations").path(0);
        List<List<String>> pairs = granted.isObject()
                ? List.of(
                        List.of(Payloads.text(granted, "team_id"), Payloads.text(granted, "enterprise_id")),
                        List.of(inbound.text("context_team_id"), inbound.text("context_enterprise_id")))
                : List.of(
                        List.of(inbound.text("team_id"), inbound.text("enterprise_id")),
                        List.of(inbound.text("team", "id"), inbound.text("enterprise", "id")));
        return Stream.concat(
                        Stream.of(installed),
                        pairs.stream().filter(pair -> pair.contains(installed)).flatMap(List::stream))
                .collect(Collectors.toSet());
    }
}
