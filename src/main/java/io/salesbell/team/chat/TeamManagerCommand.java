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
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes somebody the manager of a team. */
@Component
class TeamManagerCommand implements CommandHandler {
    private final Setup setup;
    private final Members members;
    private final Teams teams;
    private final Organizations organizations;
    private final TeamRights rights;

    TeamManagerCommand(Setup setup, Members members, Teams teams, Organizations organizations, TeamRights rights) {
        this.setup = setup;
        this.members = members;
        this.teams = teams;
        this.organizations = organizations;
        this.rights = rights;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("team manager", "设主管", "团队主管")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .argument("person", Argument.Kind.PERSON)
                .option("team", Argument.Kind.REST, "团队")
                .option("sure", Argument.Kind.REST, "确认")
                .example("team manager @chen")
                .example("设主管 @陈静")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = rights.team(command, command.optional("team"));
        MemberId person = command.person("person").orElseThrow();
        Member manager = members.get(command.org(), person);
        if (!command.has("sure")) {
            askBeforeLeaving(manager, team);
        }
        setup.makeManager(command.actor(), team, person);
        return Reply.of(Card.saying("team.managed", Text.person(person, manager.name()), team.name())
                .buttons(Button.of("team.button.start", "start")));
    }

    /** Nobody is taken out of another team without being asked. */
    private void askBeforeLeaving(Member person, Team team) {
        TeamId left = person.team();
        if (left == null || left.equals(team.id())) {
            return;
        }
        boolean manages = teams.managedBy(team.org(), person.id(), organizations.today(team.org()))
                .contains(left);
        throw new UserMistake(
                Text.of(
                        manages ? "team.managed.leaves-managed" : "team.managed.leaves",
                        Text.person(person.id(), person.name()),
                        teams.get(team.org(), left).name(),
                        team.name()),
                List.of(Button.of(
                                "team.button.sure",
                                "team manager @" + person.id() + " team: " + team.key() + " sure: yes")
                        .primary()));
    }
}
