package io.salesbell.team;

import io.salesbell.chat.Folded;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.shared.TeamId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which teams somebody may set up: managers those they manage and all below, admins every one. */
@Component
public class SetupTeams {
    private final Teams teams;
    private final Organizations organizations;

    SetupTeams(Teams teams, Organizations organizations) {
        this.teams = teams;
        this.organizations = organizations;
    }

    /** The teams the speaker may set up, by key. */
    public List<Team> of(Speaker speaker) {
        List<Team> all = teams.all(speaker.org());
        if (speaker.may(Role.ADMIN)) {
            return all;
        }
        Set<TeamId> managed = teams.treeManagedBy(speaker.org(), speaker.member(), organizations.today(speaker.org()));
        return all.stream().filter(team -> managed.contains(team.id())).toList();
    }

    /** The team of that key or name. */
    public static Optional<Team> find(List<Team> among, String named) {
        String folded = Folded.of(named).strip();
        return among.stream()
                .filter(team ->
                        team.key().equals(folded) || Folded.of(team.name()).equals(folded))
                .findFirst();
    }
}
