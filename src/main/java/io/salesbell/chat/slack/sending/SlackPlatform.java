package io.salesbell.chat.slack.sending;

import io.salesbell.chat.Arrivals;
import io.salesbell.chat.Card;
import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.DeliveryException;
import io.salesbell.chat.Directory;
import io.salesbell.chat.OpenMenus;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Wording;
import io.salesbell.chat.slack.SlackAddress;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspace;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.rendering.BlockKit;
import io.salesbell.chat.slack.rendering.Reader;
import io.salesbell.chat.slack.rendering.SlackMessage;
import io.salesbell.shared.OrgId;
import java.time.Duration;
import java.util.HashMap;
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
    /** A token that Slack refuses may be mended: what is owed waits, and is given up after a day as anything else. */
    private static final Duration DEAD = Duration.ofMinutes(15);

    private final Workspaces workspaces;
    private final Directory directory;
    private final Arrivals arrivals;
    private final OpenMenus menus;
    private final BlockKit kit;
    private final Wording wording;
    private final Mentions mentions;
    private final KeptLines lines;
    private final Uploads uploads;
    private final Attempts attempts;
    private final Posting posting;
    private final Troubles troubles;
    private final ShownMenus shown;
    private final ChannelPace pace;

    SlackPlatform(
            Workspaces workspaces,
            Directory directory,
            Arrivals arrivals,
            OpenMenus menus,
            BlockKit kit,
            Wording wording,
            Mentions mentions,
            KeptLines lines,
            Uploads uploads,
            Attempts attempts,
            Posting posting,
            Troubles troubles,
            ShownMenus shown,
            ChannelPace pace) {
        this.shown = shown;
        this.pace = pace;
        this.workspaces = workspaces;
        this.directory = directory;
        this.arrivals = arrivals;
        this.menus = menus;
        this.kit = kit;
        this.wording = wording;
        this.mentions = mentions;
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
    public Duration pace(Conversation conversation) {
        return ChannelPace.PACE;
    }

    /** What only one person in a channel may see goes to them directly where it can't be shown there. */
    @Override
    public void deliver(OrgId org, Conversation to, UUID message, Card card, Locale language) {
        SlackAddress address = SlackAddress.of(to);
        Workspace workspace = workspaces
                .find(address.team())
                .filter(found -> found.org().equals(org))
                .orElseThrow(() -> DeliveryException.permanent("not installed in " + address.team()));
        Optional<Speaker> reader = reader(org, address);
        pace.take(address);
        try {
            send(workspace, address, message, card, reader(org, reader, card, language));
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

    private void send(Workspace workspace, SlackAddress to, UUID id, Card card, Reader reader) {
        OrgId org = workspace.org();
        Optional<Attempts.Attempt> earlier = attempts.earlier(org, id);
        if (earlier.isPresent() && to.onlyFor() == null) {
            Optional<String> found = Optional.ofNullable(earlier.get().ts())
                    .or(() -> posting.find(workspace, to, id, earlier.get().startedAt()));
            if (found.isPresent()) {
                attempts.arrived(org, id, found.get());
                return;
            }
        }
        Map<UUID, String> files = files(workspace, card, reader);
        SlackMessage message = kit.message(card, reader.showing(files), line -> lines.keep(org, line));
        boolean fresh = uploads.areFresh(workspace, files.keySet());
        attempts.begin(org, id);
        try {
            String ts = posting.post(workspace, to, id, message, fresh);
            attempts.arrived(org, id, ts);
            if (to.isUser() && hasMenu(card)) {
                shown.posted(org, to, posting.channel(workspace, to), ts, message);
            }
        } catch (SlackFailure failure) {
            if (!failure.isUnclear() && (earlier.isEmpty() || to.onlyFor() == null)) {
                attempts.refused(org, id);
            }
            throw failure;
        }
    }

    private static boolean hasMenu(Card card) {
        return card.blocks().stream().anyMatch(block -> block instanceof Card.Buttons row && row.menu());
    }

    private Map<UUID, String> files(Workspace workspace, Card card, Reader reader) {
        Map<UUID, String> files = new HashMap<>();
        for (Card.Block block : card.blocks()) {
            if (block instanceof Card.Picture picture) {
                String alt = wording.plain(picture.alt(), reader.language(), reader.zone());
                uploads.file(workspace, picture.picture(), alt).ifPresent(file -> files.put(picture.picture(), file));
            }
        }
        return files;
    }

    private Optional<Speaker> reader(OrgId org, SlackAddress to) {
        String user = to.isUser() ? to.place() : to.onlyFor();
        return user == null
                ? Optional.empty()
                : arrivals.known(
                                SlackAddress.SLACK,
                                to.team(),
                                SlackAddress.user(to.team(), user).key())
                        .flatMap(known -> directory.speaker(org, known.member()));
    }

    /** A channel is written to in its own language and the organization's zone. */
    private Reader reader(OrgId org, Optional<Speaker> reader, Card card, Locale language) {
        return reader.map(Reader::of)
                .orElseGet(() -> new Reader(language, directory.zoneOf(org), Map.of(), Map.of()))
                .mentioning(mentions.users(org, List.of(card)));
    }

    private DeliveryException refused(Workspace workspace, SlackAddress to, SlackFailure failure) {
        if (failure.isUnusable()) {
            troubles.unusable(workspace, to, failure.error());
        }
        if (failure.isDead()) {
            return DeliveryException.retry(failure.reason(), DEAD);
        }
        return failure.isPermanent()
                ? DeliveryException.permanent(failure.reason())
                : DeliveryException.retry(failure.reason(), failure.retryAfter());
    }
}
