package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Settings.Subject;
import io.salesbell.team.SetupTeams;
import io.salesbell.team.Team;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which teams somebody may set up: managers those they manage and all below, admins every one. */
@Component
class TeamRights {
    private final SetupTeams teams;

    TeamRights(SetupTeams teams) {
        this.teams = teams;
    }

    /** The teams the speaker may set up, by key. */
    List<Team> of(Speaker speaker) {
        return teams.of(speaker);
    }

    /** The team that was named, or the only one there is; asks where several could be meant. */
    Team team(IncomingCommand command, Optional<String> named) {
        List<Team> mine = of(command.speaker());
        if (mine.isEmpty()) {
            throw command.speaker().may(Role.ADMIN)
                    ? new UserMistake(
                            Text.of("team.none"), List.of(Button.of("team.button.new", newTeam(command.speaker()))))
                    : new UserMistake("chat.failed.role", Text.of("chat.role.a.MANAGER"));
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
            throw new UserMistake("chat.failed.role", Text.of("chat.role.a.ADMIN"));
        }
        return Subject.of(command.org());
    }

    /** The team of that key or name. */
    static Optional<Team> find(List<Team> among, String named) {
        return SetupTeams.find(among, named);
    }

    /** The command line that founds a first team, named in the speaker's language. */
    static String newTeam(Speaker speaker) {
        return "team new " + (speaker.language().getLanguage().equals("zh") ? "销售部" : "Sales");
    }
}
