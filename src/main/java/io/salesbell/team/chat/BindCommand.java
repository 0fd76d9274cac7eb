package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import org.springframework.stereotype.Component;

/** Makes the channel it is said in the team's, where the team is told things. */
@Component
class BindCommand implements CommandHandler {
    private final Setup setup;
    private final TeamRights rights;

    BindCommand(Setup setup, TeamRights rights) {
        this.setup = setup;
        this.rights = rights;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("bind", "post here", "绑定本群", "绑定")
                .topic(CommandSpec.Topic.SETUP)
                .option("team", Argument.Kind.REST, "团队")
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
        setup.bind(command.actor(), team, command.origin().conversation());
        return Reply.of("team.bound", team.name());
    }
}
