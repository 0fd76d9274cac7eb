package io.salesbell.team;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells somebody whose role, job or tier was changed what they are now. */
@Component
class DutiesMessage implements MessageComposer {
    static final String KIND = "team.duties";

    private final Members members;
    private final Positions positions;
    private final Organizations organizations;

    DutiesMessage(Members members, Positions positions, Organizations organizations) {
        this.members = members;
        this.positions = positions;
        this.organizations = organizations;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        Member by = members.get(org, MemberId.of(payload.getOrDefault("by", "")));
        MemberId member = MemberId.of(payload.getOrDefault("member", ""));
        Position position = positions.of(org, member, organizations.today(org));
        return Optional.of(Card.of(Text.of(
                "team.role.told",
                Text.person(by.id(), by.name()),
                DutyWords.roles(members.roles(org, member)),
                DutyWords.of(position))));
    }
}
