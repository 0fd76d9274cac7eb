package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
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
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Makes the channel it is said in the team's, where the team is told things. What it asks back is asked there too, for only
 * an answer that is given there binds it.
 */
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
        return CommandSpec.named("bind", "post here", "bind this group", "绑定本群", "绑定这个群", "绑定群", "绑定")
                .topic(CommandSpec.Topic.SETUP)
                .argument(Argument.of("name", Argument.Kind.REST).optional())
                .option("team", Argument.Kind.REST, "团队")
                .option("sure", Argument.Kind.REST, "确认")
                .example("bind")
                .example("绑定本群")
                .example("bind East")
                .example("绑定本群 East")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        if (command.origin().conversation().isDirect()) {
            throw new UserMistake("team.bind.direct");
        }
        Optional<String> named = command.optional("team").or(() -> command.optional("name"));
        List<Team> several = named.isEmpty() ? rights.of(command.speaker()) : List.of();
        if (several.size() > 1) {
            return Reply.of(Card.saying("team.which")
                    .menu(several.stream()
                            .map(team -> Button.of(Text.verbatim(team.name()), "bind team: " + team.key()))
                            .toList()));
        }
        return bind(command, rights.team(command, named));
    }

    private Reply bind(IncomingCommand command, Team team) {
        if (outsiders.stream()
                .anyMatch(platform ->
                        platform.mayRead(command.org(), command.origin().conversation()))) {
            throw new UserMistake("team.bind.outsiders");
        }
        Conversation channel = command.origin().conversation();
        TeamId other = teams.teamOfChannel(team.org(), channel);
        if (other != null && !other.equals(team.id()) && !command.has("sure")) {
            return askBeforeTaking(team, teams.get(team.org(), other));
        }
        setup.bind(command.actor(), team, channel);
        return Reply.of("team.bound", team.name());
    }

    /** No team loses its channel without being asked, where the answer binds it. */
    private static Reply askBeforeTaking(Team team, Team other) {
        return Reply.of(Card.saying("team.bind.taken", other.name(), team.name())
                .menu(List.of(Button.of("team.button.sure", "bind team: " + team.key() + " sure: yes")
                        .primary())));
    }
}
