package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Conversation;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Outsiders;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the channel it is said in the team's, where the team is told things. */
@Component
class BindCommand implements CommandHandler {
    private final Setup setup;
    private final Teams teams;
    private final TeamRights rights;
    private final List<Outsiders> outsiders;

    BindCommand(Setup setup, Teams teams, TeamRights rights, List<Outsiders> outsiders) {
        this.outsiders = List.copyOf(outsiders);
        this.setup = setup;
        this.teams = teams;
        this.rights = rights;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("bind", "post here", "bind this group", "绑定本群", "绑定")
                .topic(CommandSpec.Topic.SETUP)
                .option("team", Argument.Kind.REST, "团队")
                .option("sure", Argument.Kind.REST, "确认")
                .example("bind")
                .example("绑定本群")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = rights.team(command, command.optional("team"));
        if (command.origin().conversation().isDirect()) {
            throw new UserMistake("team.bind.direct");
        }
        if (outsiders.stream()
                .anyMatch(platform ->
                        platform.mayRead(command.org(), command.origin().conversation()))) {
            throw new UserMistake("team.bind.outsiders");
        }
        if (!command.has("sure")) {
            askBeforeTaking(team, command.origin().conversation());
        }
        setup.bind(command.actor(), team, command.origin().conversation());
        return Reply.of("team.bound", team.name());
    }

    /** No team loses its channel without being asked. */
    private void askBeforeTaking(Team team, Conversation channel) {
        TeamId other = teams.teamOfChannel(team.org(), channel);
        if (other != null && !other.equals(team.id())) {
            throw new UserMistake(
                    Text.of("team.bind.taken", teams.get(team.org(), other).name(), team.name()),
                    List.of(Button.of("team.button.sure", "bind team: " + team.key() + " sure: yes")
                            .primary()));
        }
    }
}
