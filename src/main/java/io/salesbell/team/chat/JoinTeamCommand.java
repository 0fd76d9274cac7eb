package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lets somebody who is in no team join one; from one to another the manager moves people. */
@Component
class JoinTeamCommand implements CommandHandler {
    private final Setup setup;
    private final Members members;
    private final Teams teams;

    JoinTeamCommand(Setup setup, Members members, Teams teams) {
        this.setup = setup;
        this.members = members;
        this.teams = teams;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("team join", "加入团队")
                .topic(CommandSpec.Topic.SETUP)
                .argument("team", Argument.Kind.REST)
                .example("team join East")
                .example("加入团队 East")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = TeamRights.find(teams.all(command.org()), command.text("team"))
                .orElseThrow(() -> new UserMistake("team.unknown", command.text("team")).in("team"));
        Member self = members.get(command.org(), command.member());
        if (self.team() != null && !self.team().equals(team.id())) {
            throw new UserMistake(
                    "team.elsewhere", teams.get(command.org(), self.team()).name());
        }
        setup.add(command.actor(), team, List.of(self.id()));
        return Reply.of("team.joined", team.name());
    }
}
