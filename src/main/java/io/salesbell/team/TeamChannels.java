package io.salesbell.team;

import io.salesbell.chat.ChatPlatform;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Channels that teams give up. */
@Component
class TeamChannels {
    private final JdbcClient jdbc;
    private final Directory directory;
    private final ObjectProvider<ChatPlatform> platforms;

    TeamChannels(JdbcClient jdbc, Directory directory, ObjectProvider<ChatPlatform> platforms) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.platforms = platforms;
    }

    /** The team's channels that are there no more. */
    List<Conversation> gone(OrgId org, TeamId team) {
        return directory.channelsOf(org, team).stream()
                .filter(channel -> platforms.stream()
                        .anyMatch(platform ->
                                platform.name().equals(channel.platform()) && platform.isGone(org, channel)))
                .toList();
    }

    /** Makes the channel nobody's. */
    void giveUp(OrgId org, Conversation channel) {
        jdbc.sql("delete from team_channel where org_id = ? and platform = ? and conversation = ?")
                .params(org.value(), channel.platform(), channel.key())
                .update();
    }
}
