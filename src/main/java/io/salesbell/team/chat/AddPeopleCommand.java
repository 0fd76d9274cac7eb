package io.salesbell.team.chat;

import io.salesbell.chat.Argument;
import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.CommandHandler;
import io.salesbell.chat.CommandSpec;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Reply;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.MemberId;
import io.salesbell.team.LeavingManagers;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.Setup;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Takes people into a team: by name, or everybody who is in none. */
@Component
class AddPeopleCommand implements CommandHandler {
    private static final Set<String> EVERYONE = Set.of("everyone", "everybody", "all", "所有人", "大家", "全部");

    private final Setup setup;
    private final Members members;
    private final Teams teams;
    private final Organizations organizations;
    private final TeamRights rights;
    private final NamedPeople named;
    private final LeavingManagers leavingManagers;
    private final KnownGroups groups;

    AddPeopleCommand(
            Setup setup,
            Members members,
            Teams teams,
            Organizations organizations,
            TeamRights rights,
            NamedPeople named,
            LeavingManagers leavingManagers,
            KnownGroups groups) {
        this.teams = teams;
        this.organizations = organizations;
        this.groups = groups;
        this.setup = setup;
        this.members = members;
        this.rights = rights;
        this.named = named;
        this.leavingManagers = leavingManagers;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.named("team add", "添加成员", "加成员", "拉人")
                .topic(CommandSpec.Topic.SETUP)
                .argument("people", Argument.Kind.PEOPLE)
                .option("team", Argument.Kind.REST, "团队")
                .option("group", Argument.Kind.REST, "群")
                .option("sure", Argument.Kind.REST, "确认")
                .example("team add @lily @tom")
                .example("添加成员 @王伟")
                .build();
    }

    private List<MemberId> people(IncomingCommand command, String typed) {
        Optional<String> group = command.optional("group");
        if (group.isPresent()) {
            return groups.members(command, group.get());
        }
        return EVERYONE.contains(Folded.of(typed).strip())
                ? members.withoutTeam(command.org()).stream().map(Member::id).toList()
                : named.in(command, typed);
    }

    /** No team loses its manager without anybody being asked. */
    private void askBeforeLeaving(Team team, List<MemberId> people) {
        LocalDate today = organizations.today(team.org());
        leavingManagers.first(team.org(), people, team.id(), today).ifPresent(leaving -> {
            String everybody = people.stream().map(one -> "@" + one).collect(Collectors.joining(" "));
            throw new UserMistake(
                    Text.of(
                            "team.added.leaves-managed",
                            Text.person(
                                    leaving.manager(),
                                    members.get(team.org(), leaving.manager()).name()),
                            teams.get(team.org(), leaving.team()).name(),
                            team.name()),
                    List.of(Button.of(
                                    "team.button.sure", "team add " + everybody + " team: " + team.key() + " sure: yes")
                            .primary()));
        });
    }

    @Override
    public Reply handle(IncomingCommand command) {
        Team team = rights.team(command, command.optional("team"));
        String typed = command.text("people");
        List<MemberId> people = people(command, typed);
        if (!command.has("sure")) {
            askBeforeLeaving(team, people);
        }
        List<Member> came = setup.add(command.actor(), team, people);
        if (came.isEmpty()) {
            return Reply.of("team.added.nobody", team.name());
        }
        return Reply.of(Card.saying(
                        "team.added",
                        team.name(),
                        Text.joined(
                                ", ",
                                came.stream()
                                        .map(person -> Text.person(person.id(), person.name()))
                                        .toList()))
                .buttons(Button.of("team.button.start", "start")));
    }
}
