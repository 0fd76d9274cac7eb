package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Announcement;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.Directory;
import io.salesbell.chat.Outbox;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.sending.Channels;
import io.salesbell.chat.slack.sending.HomePages;
import io.salesbell.chat.slack.sending.ReplyComposer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What happens around the bot: its home is opened, it is invited to a channel, that changes or ends, or it is removed. */
@Component
@WhenSlackIsOn
class Surroundings implements EventHandler {
    private final HomePages homes;
    private final SlackOutsiders outsiders;
    private final Channels channels;
    private final Workspaces workspaces;
    private final Directory directory;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Surroundings(
            HomePages homes,
            SlackOutsiders outsiders,
            Channels channels,
            Workspaces workspaces,
            Directory directory,
            Outbox outbox,
            JsonMapper json,
            Clock clock,
            TransactionTemplate transaction) {
        this.homes = homes;
        this.outsiders = outsiders;
        this.channels = channels;
        this.workspaces = workspaces;
        this.directory = directory;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public Set<String> types() {
        return Set.of(
                "app_home_opened",
                "channel_shared",
                "channel_unshared",
                "channel_rename",
                "group_rename",
                "channel_archive",
                "group_archive",
                "channel_left",
                "group_left",
                "member_joined_channel",
                "member_left_channel",
                "app_uninstalled",
                "tokens_revoked");
    }

    @Override
    public void on(Inbound inbound, JsonNode event) {
        Workspace workspace = inbound.workspace();
        switch (Payloads.text(event, "type")) {
            case "app_home_opened" -> opened(workspace, event);
            case "channel_shared" -> {
                channels.share(workspace, Payloads.text(event, "channel"));
                outsiders.look(workspace, Payloads.text(event, "channel"));
            }
            case "channel_unshared" -> outsiders.look(workspace, Payloads.text(event, "channel"));
            case "channel_rename", "group_rename" -> changed(workspace, Payloads.text(event, "channel", "id"));
            case "member_left_channel" -> left(workspace, event);
            case "channel_archive", "group_archive", "channel_left", "group_left" ->
                channels.end(workspace, Payloads.text(event, "channel"));
            case "member_joined_channel" -> joined(inbound, event);
            case "tokens_revoked" -> {
                if (!event.path("tokens").path("bot").isEmpty()) {
                    workspaces.removed(workspace, toldAt(inbound));
                }
            }
            default -> workspaces.removed(workspace, toldAt(inbound));
        }
    }

    /** Whoever sees an empty page is shown theirs, whatever is thought to stand there. */
    private void opened(Workspace workspace, JsonNode event) {
        String user = Payloads.text(event, "user");
        if (!Payloads.text(event, "tab").equals("home") || user.isEmpty()) {
            return;
        }
        if (event.path("view").isEmpty()) {
            homes.isStale(workspace, user);
        }
        homes.opened(workspace, user);
    }

    private void joined(Inbound inbound, JsonNode event) {
        Workspace workspace = inbound.workspace();
        outsiders.look(workspace, Payloads.text(event, "channel"));
        if (!outsiders.mayRead(inbound)
                && !workspace.botUser().isEmpty()
                && Payloads.text(event, "user").equals(workspace.botUser())) {
            invited(workspace, Payloads.text(event, "channel"), inbound.text("event_id"));
        }
    }

    /** When it happened, to Slack's second. */
    private Instant toldAt(Inbound inbound) {
        String time = inbound.text("event_time");
        return time.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(time)) : clock.instant();
    }

    private void left(Workspace workspace, JsonNode event) {
        String channel = Payloads.text(event, "channel");
        if (Payloads.text(event, "user").equals(workspace.botUser())) {
            channels.end(workspace, channel);
        } else {
            changed(workspace, channel);
        }
    }

    /** Slack tells of every public channel: those that the bot was never in are not looked at. */
    private void changed(Workspace workspace, String channel) {
        if (channels.find(workspace.org(), workspace.team(), channel).isPresent()) {
            outsiders.look(workspace, channel);
        }
    }

    /** Offers to make the channel a team's, and a team of the channel. */
    private void invited(Workspace workspace, String channel, String event) {
        SlackAddress to = SlackAddress.channel(workspace.team(), channel);
        Card offer = Card.saying("slack.invited")
                .buttons(Button.of("slack.button.bind", "bind").primary())
                .buttons(Button.of("slack.button.start", "start"))
                .build();
        Announcement announcement = new Announcement(
                ReplyComposer.KIND,
                Map.of(ReplyComposer.CARD, json.writeValueAsString(offer)),
                Announcement.Priority.ASKED_FOR,
                "invited:" + workspace.team() + ":" + event,
                clock.instant(),
                null);
        transaction.executeWithoutResult(status -> outbox.to(
                workspace.org(),
                to.conversation(),
                directory.languageOf(workspace.org(), to.conversation()),
                announcement));
    }
}
