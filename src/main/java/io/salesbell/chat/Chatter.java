package io.salesbell.chat;

import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Posts that nobody waits for, which a platform gives up when its quota runs out. */
@Service
public class Chatter {
    private final ObjectProvider<ChatPlatform> platforms;
    private final Directory directory;

    Chatter(ObjectProvider<ChatPlatform> platforms, Directory directory) {
        this.platforms = platforms;
        this.directory = directory;
    }

    /** Whether any of the team's channels is told such things now. */
    public boolean isPosted(OrgId org, TeamId team) {
        return directory.channelsOf(org, team).stream().anyMatch(this::isTaken);
    }

    private boolean isTaken(Conversation channel) {
        return platforms.stream()
                .filter(platform -> platform.name().equals(channel.platform()))
                .allMatch(platform -> platform.affords(Announcement.Priority.ANNOUNCEMENT, channel));
    }
}
