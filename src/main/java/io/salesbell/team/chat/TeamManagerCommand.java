package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import org.springframework.stereotype.Component;

/** Makes somebody the manager of a team. */
@Component
class TeamManagerCommand implements CommandHandler {
    private final Setup setup;
    private final Members members;
    private final TeamRights rights;

    TeamManagerCommand(Setup setup, Members members, TeamRights rights) {
        this.setup = setup;
        this.members = members;
        this.rights = rights;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("team manager", "设主管", "团队主管")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .argument("person", Argument.Kind.PERSON)
                .option("team", Argument.Kind.REST, "团队")
                .example("team manager @chen")
                .example("设主管 @陈静")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = rights.team(command, command.optional("team"));
        MemberId person = command.person("person").orElseThrow();
        setup.makeManager(command.actor(), team, person);
        Member manager = members.get(command.org(), person);
        return Reply.of(Card.saying("team.managed", Text.person(person, manager.name()), team.name())
                .buttons(Button.of("team.button.start", "start")));
    }
}
