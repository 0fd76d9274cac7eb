package io.salesbell.intake.setup;

import io.salesbell.chat.Speaker;
import io.salesbell.chat.Text;
import io.salesbell.team.Introductions;
import io.salesbell.team.SetupStep;
import io.salesbell.team.Team;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether the team was told of the bot; until then it writes to nobody but whoever sets it up. */
@Component
class IntroductionStep implements SetupStep {
    private final Introductions introductions;

    IntroductionStep(Introductions introductions) {
        this.introductions = introductions;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public State state(Speaker speaker, Team team) {
        return introductions.isMade(team)
                ? new State(true, Text.of("intake.start.told"), List.of())
                : new State(false, Text.of("intake.start.told.not"), FirstNewsButtons.of(team, false));
    }
}
