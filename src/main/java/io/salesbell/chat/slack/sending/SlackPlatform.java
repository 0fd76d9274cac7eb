package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.rendering.BlockKit;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Slack as the outbox sees it: each message once, one a second and conversation. */
@Component
@WhenSlackIsOn
class SlackPlatform implements ChatPlatform {
    private final Workspaces workspaces;
    private final Readers readers;
    private final OpenMenus menus;
    private final BlockKit kit;
    private final KeptLines lines;
    private final Uploads uploads;
    private final Channels channels;
    private final Troubles troubles;
    private final ChannelPace pace;
    private final Sending sending;
    private final Rewriting rewriting;

    SlackPlatform(
            Workspaces workspaces,
            Readers readers,
            OpenMenus menus,
            BlockKit kit,
            KeptLines lines,
            Uploads uploads,
            Channels channels,
            Troubles troubles,
            ChannelPace pace,
            Sending sending,
            Rewriting rewriting) {
        this.sending = sending;
        this.rewriting = rewriting;
        this.channels = channels;
        this.pace = pace;
        this.workspaces = workspaces;
        this.readers = readers;
        this.menus = menus;
        this.kit = kit;
        this.lines = lines;
        this.uploads = uploads;
        this.troubles = troubles;
    }

    @Override
    public String name() {
        return SlackAddress.SLACK;
    }

    @Override
    public Conversation place(Conversation conversation) {
        SlackAddress to = SlackAddress.of(conversation);
        String only = to.onlyFor();
        return (only == null ? SlackAddress.channel(to.team(), to.place()) : SlackAddress.user(to.team(), only))
                .conversation();
    }

    @Override
    public Duration pace(Conversation conversation) {
        return ChannelPace.PACE;
    }

    @Override
    public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
        SlackAddress address = SlackAddress.of(to);
        boolean again = address.onlyFor() != null && sending.isUnderWay(org, message);
        deliver(org, again ? direct(address) : address, message, card, language);
    }

    /**
     * What only one person in a channel may see goes to them directly where it can't be shown there, and where nobody knows
     * whether it was: Slack does not say what it has shown to whom, but what is in a direct conversation can be read.
     */
    private static SlackAddress direct(SlackAddress address) {
        return SlackAddress.user(address.team(), Objects.requireNonNull(address.onlyFor()));
    }

    private void deliver(OrgId org, SlackAddress address, UUID message, Card card, Locale language) {
        Workspace workspace = workspace(org, address);
        if (address.onlyFor() == null && channels.isShared(org, address)) {
            troubles.unusable(workspace, address, Troubles.SHARED);
            throw DeliveryException.permanent("shared-channel");
        }
        Optional<Speaker> reader = readers.of(org, address);
        Instant until = pace.take(org, address);
        try {
            sending.send(workspace, address, message, card, readers.of(org, reader, card, language), until);
        } catch (SlackFailure failure) {
            if (address.onlyFor() == null || !failure.isUnusable()) {
                throw refused(workspace, address, failure);
            }
            deliver(org, direct(address), message, card, language);
        }
        if (address.isUser()) {
            reader.ifPresent(member -> menus.open(org, member.member(), address.conversation(), card));
        }
    }

    @Override
    public void rewrite(OrgId org, Conversation in, UUID message, Card card, Locale language) {
        SlackAddress address = SlackAddress.of(in);
        Workspace workspace = workspace(org, address);
        Reader reader = readers.of(org, readers.of(org, address), card, language);
        try {
            Reader shows = reader.showing(uploads.files(workspace, card, reader));
            rewriting.rewrite(workspace, address, message, kit.message(card, shows, line -> lines.keep(org, line)));
        } catch (SlackFailure failure) {
            throw refused(workspace, address, failure);
        }
    }

    private Workspace workspace(OrgId org, SlackAddress address) {
        return workspaces
                .find(address.team())
                .filter(found -> found.org().equals(org))
                .orElseThrow(() -> DeliveryException.permanent("not-served: " + address.team()));
    }

    private DeliveryException refused(Workspace workspace, SlackAddress to, SlackFailure failure) {
        if (failure.isUnusable()) {
            troubles.unusable(workspace, to, failure.error());
        }
        pace.hold(workspace.org(), to, failure.isDead() ? null : failure.retryAfter());
        return failure.isPermanent()
                ? DeliveryException.permanent(failure.reason())
                : DeliveryException.retry(failure.reason(), failure.retryAfter());
    }
}
