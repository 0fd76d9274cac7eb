package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Subjects;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.rendering.BlockKit;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private final Attempts attempts;
    private final Posting posting;
    private final Channels channels;
    private final Troubles troubles;
    private final ShownMenus shown;
    private final ShownMessages messages;
    private final ChannelPace pace;
    private final Sent sent;
    private final Rewriting rewriting;

    SlackPlatform(
            Workspaces workspaces,
            Readers readers,
            OpenMenus menus,
            BlockKit kit,
            KeptLines lines,
            Uploads uploads,
            Attempts attempts,
            Posting posting,
            Channels channels,
            Troubles troubles,
            ShownMenus shown,
            ShownMessages messages,
            ChannelPace pace,
            Sent sent,
            Rewriting rewriting) {
        this.sent = sent;
        this.rewriting = rewriting;
        this.channels = channels;
        this.shown = shown;
        this.messages = messages;
        this.pace = pace;
        this.workspaces = workspaces;
        this.readers = readers;
        this.menus = menus;
        this.kit = kit;
        this.lines = lines;
        this.uploads = uploads;
        this.attempts = attempts;
        this.posting = posting;
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

    /** What only one person in a channel may see goes to them directly where it can't be shown there. */
    @Override
    public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
        SlackAddress address = SlackAddress.of(to);
        Workspace workspace = workspace(org, address);
        if (address.onlyFor() == null && channels.isShared(org, address)) {
            troubles.unusable(workspace, address, Troubles.SHARED);
            throw DeliveryException.permanent("people of another company are in this channel");
        }
        Optional<Speaker> reader = readers.of(org, address);
        pace.take(org, address);
        try {
            send(workspace, address, message, card, readers.of(org, reader, card, language));
        } catch (SlackFailure failure) {
            String eyes = address.onlyFor();
            if (eyes == null || !failure.isUnusable()) {
                throw refused(workspace, address, failure);
            }
            Conversation direct = SlackAddress.user(address.team(), eyes).conversation();
            deliver(org, direct, message, card, language);
        }
        if (address.isUser()) {
            reader.ifPresent(member -> menus.open(org, member.member(), to, card));
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

    private void send(Workspace workspace, SlackAddress to, UUID id, Card card, Reader reader) {
        OrgId org = workspace.org();
        Optional<Attempts.Attempt> earlier = attempts.earlier(org, id);
        if (earlier.isPresent() && to.onlyFor() == null) {
            Optional<String> found = Optional.ofNullable(earlier.get().ts())
                    .or(() -> posting.find(workspace, to, id, earlier.get().startedAt()));
            if (found.isPresent()) {
                arrived(workspace, to, id, found.get(), Subjects.of(card, kit.text(List.of(card), reader)));
                return;
            }
        }
        Map<UUID, String> files = uploads.files(workspace, card, reader);
        SlackMessage message =
                toEyes(org, to, id, kit.message(card, reader.showing(files), line -> lines.keep(org, line)));
        boolean fresh = uploads.areFresh(workspace, files.keySet());
        posting.channel(workspace, to);
        attempts.begin(org, id);
        try {
            String ts = posting.post(workspace, to, id, message, fresh);
            arrived(workspace, to, id, ts, Subjects.of(card, message.text()));
            if (to.isUser() && ShownMenus.hasMenu(card)) {
                shown.posted(org, to, posting.channel(workspace, to), ts, message);
            }
        } catch (SlackFailure failure) {
            if (!failure.isUnclear() && (earlier.isEmpty() || to.onlyFor() == null)) {
                attempts.refused(org, id);
            }
            throw failure;
        }
    }

    /** What only one person sees has no thread, and a thread is named by its first message. */
    private void arrived(Workspace workspace, SlackAddress to, UUID id, String ts, String subject) {
        attempts.arrived(workspace.org(), id, ts);
        if (!subject.isEmpty() && to.onlyFor() == null && to.thread() == null) {
            sent.arrived(workspace, posting.channel(workspace, to), ts, subject);
        }
    }

    /** What only one person sees is kept: Slack does not send it along with a press. */
    private SlackMessage toEyes(OrgId org, SlackAddress to, UUID id, SlackMessage message) {
        return to.onlyFor() == null ? message : messages.keep(org, id, message);
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
