package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.Directory;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import org.springframework.stereotype.Component;

/** Makes the channel it is said in the team's no more; whoever may bind it may do that. */
@Component
class UnbindCommand implements CommandHandler {
    private final Setup setup;
    private final Teams teams;
    private final TeamRights rights;
    private final Directory directory;

    UnbindCommand(Setup setup, Teams teams, TeamRights rights, Directory directory) {
        this.setup = setup;
        this.teams = teams;
        this.rights = rights;
        this.directory = directory;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named(
                        "unbind",
                        "unbind this group",
                        "stop posting here",
                        "解绑本群",
                        "解绑这个群",
                        "解除绑定本群",
                        "取消绑定本群",
                        "解除绑定",
                        "取消绑定",
                        "解绑")
                .topic(CommandSpec.Topic.SETUP)
                .example("unbind")
                .example("解绑本群")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Conversation channel = command.origin().conversation();
        if (channel.isDirect()) {
            throw new UserMistake("team.unbind.direct");
        }
        TeamId bound = teams.teamOfChannel(command.org(), channel);
        if (bound == null) {
            throw new UserMistake("team.unbind.none");
        }
        Team team = teams.get(command.org(), bound);
        if (!rights.of(command.speaker()).contains(team)) {
            throw new UserMistake("team.unbind.others", team.name());
        }
        int dropped = setup.unbind(command.actor(), team, channel);
        Card.Builder card = Card.saying("team.unbound", team.name(), dropped);
        return directory.channelsOf(command.org(), bound).isEmpty()
                ? Reply.of(card.note("team.unbound.nowhere", team.name()).buttons(again(team)))
                : Reply.of(card.note("team.unbound.elsewhere").buttons(again(team)));
    }

    private static Button again(Team team) {
        return Button.of("team.button.bind", "bind team: " + team.key());
    }
}
