package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Settings.Subject;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which teams somebody may set up: managers those they manage and all below, admins every one. */
@Component
class TeamRights {
    private final Teams teams;
    private final Clock clock;

    TeamRights(Teams teams, Clock clock) {
        this.teams = teams;
        this.clock = clock;
    }

    /** The teams the speaker may set up, by key. */
    List<Team> of(Speaker speaker) {
        List<Team> all = teams.all(speaker.org());
        if (speaker.may(Role.ADMIN)) {
            return all;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        Set<TeamId> managed = teams.treeManagedBy(speaker.org(), speaker.member(), today);
        return all.stream().filter(team -> managed.contains(team.id())).toList();
    }

    /** The team that was named, or the only one there is; asks where several could be meant. */
    Team team(IncomingCommand command, Optional<String> named) {
        List<Team> mine = of(command.speaker());
        if (mine.isEmpty()) {
            throw command.speaker().may(Role.ADMIN)
                    ? new UserMistake(
                            Text.of("team.none"), List.of(Button.of("team.button.new", newTeam(command.speaker()))))
                    : new UserMistake("chat.failed.role", Text.of("chat.role.MANAGER"));
        }
        if (named.isPresent()) {
            return find(mine, named.get()).orElseThrow(() -> new UserMistake("team.unknown", named.get()).in("team"));
        }
        if (mine.size() > 1) {
            throw new UserMistake(
                    Text.of("team.which"),
                    mine.stream()
                            .map(team -> Button.of(
                                    Text.verbatim(team.name()), command.origin().typed() + " team: " + team.key()))
                            .toList());
        }
        return mine.get(0);
    }

    Subject organization(IncomingCommand command) {
        if (!command.speaker().may(Role.ADMIN)) {
            throw new UserMistake("chat.failed.role", Text.of("chat.role.ADMIN"));
        }
        return Subject.of(command.org());
    }

    /** The team of that key or name. */
    static Optional<Team> find(List<Team> among, String named) {
        String folded = Folded.of(named).strip();
        return among.stream()
                .filter(team ->
                        team.key().equals(folded) || Folded.of(team.name()).equals(folded))
                .findFirst();
    }

    /** The command line that founds a first team, named in the speaker's language. */
    static String newTeam(Speaker speaker) {
        return "team new " + (speaker.language().getLanguage().equals("zh") ? "销售部" : "Sales");
    }
}
