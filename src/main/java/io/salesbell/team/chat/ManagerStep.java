package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who manages the team. */
@Component
class ManagerStep implements SetupStep {
    private final Teams teams;
    private final Organizations organizations;
    private final Members members;
    private final KnownGroups groups;

    ManagerStep(Teams teams, Organizations organizations, Members members, KnownGroups groups) {
        this.members = members;
        this.groups = groups;
        this.teams = teams;
        this.organizations = organizations;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public State state(Speaker speaker, Team team) {
        LocalDate today = organizations.today(team.org());
        List<Member> managers = teams.managersOf(team.org(), team.id(), today);
        if (!managers.isEmpty()) {
            List<Text> names = managers.stream()
                    .map(manager -> Text.person(manager.id(), manager.name()))
                    .toList();
            return new State(true, Text.of("start.manager", Text.joined(", ", names)), List.of());
        }
        return new State(
                false, Text.of("start.manager.none"), speaker.may(Role.ADMIN) ? choices(speaker, team) : List.of());
    }

    /** Whom the contacts name as the manager of these people is offered, never made it. */
    List<Button> choices(Speaker speaker, Team team) {
        List<MemberId> people = teams.membersOf(team.org(), team.id(), organizations.today(team.org())).stream()
                .map(Member::id)
                .toList();
        Optional<Member> named = groups.managerOf(team.org(), people)
                .filter(manager -> !manager.equals(speaker.member()))
                .flatMap(manager -> members.find(team.org(), manager));
        return Stream.concat(
                        named.stream()
                                .map(manager -> Button.of(
                                        Text.of("team.button.manager", manager.name()), line(manager.id(), team))),
                        Stream.of(Button.of("team.button.self", line(speaker.member(), team))))
                .toList();
    }

    private static String line(MemberId manager, Team team) {
        return "team manager @" + manager + " team: " + team.key();
    }
}
