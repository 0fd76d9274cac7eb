package io.salesbell.intake.setup;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import io.salesbell.team.Introductions;
import io.salesbell.team.Team;
import io.salesbell.team.Teams;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says that a team has not been told of the bot yet, with the words that tell it. */
@Component
class UntoldTeamMessage implements MessageComposer {
    static final String KIND = "intake.untold-team";

    private final Introductions introductions;
    private final Teams teams;

    UntoldTeamMessage(Introductions introductions, Teams teams) {
        this.introductions = introductions;
        this.teams = teams;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Team team = teams.get(org, new TeamId(UUID.fromString(payload.getOrDefault("team", ""))));
        return introductions.isMade(team)
                ? Optional.empty()
                : Optional.of(Card.saying("intake.untold", team.name())
                        .buttons(FirstNewsButtons.of(team, false).toArray(Button[]::new))
                        .build());
    }
}
