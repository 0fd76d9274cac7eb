package io.salesbell.team.chat;

import io.salesbell.chat.Directory;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where the team is told things. */
@Component
class ChannelStep implements SetupStep {
    private final Directory directory;

    ChannelStep(Directory directory) {
        this.directory = directory;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public State state(Speaker speaker, Team team) {
        boolean bound = !directory.channelsOf(team.org(), team.id()).isEmpty();
        return new State(bound, Text.of(bound ? "start.channel" : "start.channel.none"), List.of());
    }
}
