package io.salesbell.team.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.Folded;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Role;
import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.Settings.Subject;
import io.salesbell.team.SetupTeams;
import io.salesbell.team.Team;
import java.util.Comparator;
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

    /** A team named where the settings of teams belong: {@code settings East quiet 22:00-07:30} is offered in the grammar's order. */
    void refuseTeamFirst(IncomingCommand command, String typed) {
        String said = typed.strip();
        of(command.speaker()).stream()
                .filter(team -> (Folded.of(said) + " ").startsWith(Folded.of(team.name()) + " "))
                .max(Comparator.comparingInt(team -> team.name().length()))
                .ifPresent(team -> {
                    String rest = said.substring(team.name().length()).strip();
                    String line = ("settings team " + rest).strip() + " team: " + team.key();
                    throw new UserMistake(
                            Text.of("chat.unknown.near", team.name(), line),
                            List.of(Button.of("chat.button.yes", line).primary()));
                });
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
