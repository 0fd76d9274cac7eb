package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.team.Members;
import io.salesbell.team.Organizations;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who is in the team. */
@Component
class PeopleStep implements SetupStep {
    private final Teams teams;
    private final Members members;
    private final Organizations organizations;
    private final KnownGroups groups;

    PeopleStep(Teams teams, Members members, Organizations organizations, KnownGroups groups) {
        this.groups = groups;
        this.teams = teams;
        this.members = members;
        this.organizations = organizations;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public State state(Speaker speaker, Team team) {
        LocalDate today = organizations.today(team.org());
        int people = teams.membersOf(team.org(), team.id(), today).size();
        int free = members.withoutTeam(team.org()).size();
        List<Button> buttons = new ArrayList<>();
        if (people == 0) {
            if (free > 0) {
                buttons.add(Button.of("team.button.everyone", "team add everyone team: " + team.key())
                        .primary());
            }
            buttons.addAll(groups.buttons(team.org(), group -> "team add everyone team: " + team.key()));
            buttons.add(Button.of("team.button.add", "team add").asForm());
        }
        return new State(people > 0, Text.of("start.people", team.name(), people), buttons);
    }
}
