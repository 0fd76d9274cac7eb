package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Role;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes a team and asks who belongs to it. */
@Component
class NewTeamCommand implements CommandHandler {
    private final Setup setup;
    private final Members members;
    private final KnownGroups groups;
    private final ManagerStep managers;

    NewTeamCommand(Setup setup, Members members, KnownGroups groups, ManagerStep managers) {
        this.managers = managers;
        this.groups = groups;
        this.setup = setup;
        this.members = members;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("team new", "new team", "新建团队", "建团队")
                .role(Role.ADMIN)
                .topic(CommandSpec.Topic.SETUP)
                .argument("name", Argument.Kind.REST)
                .option("group", Argument.Kind.REST, "群")
                .option(Argument.of("manager", Argument.Kind.PERSON).said(), "主管", "负责人")
                .example("team new North")
                .example("新建团队 华南")
                .build();
    }

    @Override
    public Reply handle(IncomingCommand command) {
        String name = Folded.clean(command.text("name")).strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new UserMistake("team.name.empty").in("name");
        }
        Team team = setup.found(command.actor(), name);
        Optional<String> group = command.optional("group");
        if (group.isPresent()) {
            List<MemberId> people = groups.members(command, group.get());
            setup.add(command.actor(), team, people);
            Card.Builder founded = Card.saying("team.founded-with", team.name(), people.size());
            managers.choices(command.speaker(), team).forEach(founded::buttons);
            return Reply.of(founded.buttons(Button.of("team.button.go-on", "start")));
        }
        int free = members.withoutTeam(command.org()).size();
        Card.Builder card = Card.saying("team.founded", team.name(), free);
        if (free > 0) {
            card.buttons(Button.of("team.button.everyone", "team add everyone team: " + team.key())
                    .primary());
        }
        Optional<MemberId> manager = command.person("manager");
        manager.ifPresent(person -> manage(command, team, members.get(command.org(), person), card));
        return Reply.of(manager.isPresent() ? card : card.buttons(manager(command, team)));
    }

    /** Whoever is named manages the team at once, unless that would take them out of another: then it is asked. */
    private void manage(IncomingCommand command, Team team, Member person, Card.Builder card) {
        Text name = Text.person(person.id(), person.name());
        if (person.team() == null) {
            setup.makeManager(command.actor(), team, person.id());
            card.say("team.managed", name, team.name());
        } else {
            card.say("team.founded.manager-elsewhere", name, team.name())
                    .buttons(Button.of(
                            "team.button.sure",
                            "team manager @" + person.id() + " team: " + team.key() + " sure: yes"));
        }
    }

    private static Button manager(IncomingCommand command, Team team) {
        return Button.of("team.button.self", "team manager @" + command.member() + " team: " + team.key());
    }
}
