package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.team.Member;
import io.salesbell.team.Organizations;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who manages the team. */
@Component
class ManagerStep implements SetupStep {
    private final Teams teams;
    private final Organizations organizations;

    ManagerStep(Teams teams, Organizations organizations) {
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
        String self = "team manager @" + speaker.member() + " team: " + team.key();
        return new State(
                false,
                Text.of("start.manager.none"),
                speaker.may(Role.ADMIN) ? List.of(Button.of("team.button.self", self)) : List.of());
    }
}
