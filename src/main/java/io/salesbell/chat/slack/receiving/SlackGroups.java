package io.salesbell.chat.slack.receiving;

import io.salesbell.chat.Groups;
import io.salesbell.chat.slack.WhenSlackIsOn;
import io.salesbell.chat.slack.install.Workspaces;
import io.salesbell.chat.slack.sending.Channels;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The channels the bot was invited to, with everybody in them; those with people of another company make no team. */
@Component
@WhenSlackIsOn
class SlackGroups implements Groups {
    private final Channels channels;
    private final Workspaces workspaces;
    private final NamedUsers named;

    SlackGroups(Channels channels, Workspaces workspaces, NamedUsers named) {
        this.channels = channels;
        this.workspaces = workspaces;
        this.named = named;
    }

    @Override
    public List<Group> of(OrgId org) {
        return channels.of(org).stream()
                .filter(channel -> !channel.isShared())
                .map(channel -> new Group(
                        channel.key(), "#" + channel.name(), channel.users().size()))
                .toList();
    }

    @Override
    public List<MemberId> members(OrgId org, String key) {
        return channels.of(org).stream()
                .filter(channel -> channel.key().equals(key) && !channel.isShared())
                .flatMap(channel -> workspaces.find(channel.team()).stream()
                        .flatMap(workspace -> channel.users().stream()
                                .map(user -> named.member(workspace, user, "").member())))
                .toList();
    }
}
