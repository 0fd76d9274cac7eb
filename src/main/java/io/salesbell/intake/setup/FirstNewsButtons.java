package io.salesbell.intake.setup;

import io.salesbell.chat.Button;
import io.salesbell.chat.Text;
import io.salesbell.team.Team;
import java.util.List;

/** The two words that let a team that was just set up hear of the bot. */
public final class FirstNewsButtons {
    private FirstNewsButtons() {}

    /** Remind the owners, tell everyone; with the team's name where several are meant. */
    public static List<Button> of(Team team, boolean named) {
        String option = " team: " + team.key();
        return List.of(
                Button.of(label("intake.button.remind", team, named), "start remind" + option)
                        .primary(),
                Button.of(label("intake.button.tell", team, named), "start tell" + option));
    }

    private static Text label(String key, Team team, boolean named) {
        return named ? Text.of("intake.button.for-team", Text.of(key), team.name()) : Text.of(key);
    }
}
