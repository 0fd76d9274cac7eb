package io.salesbell.intake.setup.chat;

import io.salesbell.chat.Button;
import io.salesbell.chat.IncomingCommand;
import io.salesbell.chat.Text;
import io.salesbell.chat.UserMistake;
import io.salesbell.team.SetupTeams;
import io.salesbell.team.Team;
import java.util.List;
import org.springframework.stereotype.Component;

/** The team a line of the set-up is about: the one named, else the only one the speaker may set up. */
@Component
class AskedTeam {
    private final SetupTeams teams;

    AskedTeam(SetupTeams teams) {
        this.teams = teams;
    }

    Team of(IncomingCommand command, String again) {
        List<Team> mine = teams.of(command.speaker());
        if (mine.isEmpty()) {
            throw new UserMistake("chat.failed.role", Text.of("chat.role.a.MANAGER"));
        }
        if (command.optional("team").isPresent()) {
            String named = command.text("team");
            return SetupTeams.find(mine, named).orElseThrow(() -> new UserMistake("team.unknown", named).in("team"));
        }
        if (mine.size() > 1) {
            throw new UserMistake(
                    Text.of("team.which"),
                    mine.stream()
                            .map(team -> Button.of(Text.verbatim(team.name()), again + " team: " + team.key()))
                            .toList());
        }
        return mine.get(0);
    }
}
