package io.salesbell.team;

import io.salesbell.chat.Button;
import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.shared.TeamId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Offers somebody who is still without a team the one of their colleagues. */
@Component
class TeamProposalMessage implements MessageComposer {
    static final String KIND = "team.proposal";
    static final String MEMBER = "member";
    static final String TEAM = "team";

    private final Members members;
    private final Teams teams;

    TeamProposalMessage(Members members, Teams teams) {
        this.members = members;
        this.teams = teams;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return members.find(org, MemberId.of(payload.getOrDefault(MEMBER, "")))
                .filter(member -> member.team() == null)
                .map(member -> teams.get(org, TeamId.of(payload.getOrDefault(TEAM, ""))))
                .map(team -> Card.saying("team.proposal", team.name())
                        .buttons(Button.of(Text.of("team.proposal.join", team.name()), "team join " + team.key())
                                .primary())
                        .build());
    }
}
