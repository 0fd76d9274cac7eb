package io.salesbell.lead.chat;

import io.salesbell.chat.Card;
import io.salesbell.chat.MessageComposer;
import io.salesbell.chat.Text;
import io.salesbell.lead.LeadNews;
import io.salesbell.lead.LeadSight;
import io.salesbell.lead.LeadSights;
import io.salesbell.shared.MemberId;
import io.salesbell.shared.OrgId;
import io.salesbell.team.Member;
import io.salesbell.team.Members;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Says how a lead stands after somebody above changed it: {@code sentence} is the catalogue's key. */
record ChangeMessage(String kind, String sentence, LeadSights sights, Members members) implements MessageComposer {

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return sights.find(org, UUID.fromString(LeadNews.value(payload, "lead")))
                .map(sight -> card(org, sight, payload));
    }

    private Card card(OrgId org, LeadSight sight, Map<String, String> payload) {
        Member by = members.get(org, MemberId.of(LeadNews.value(payload, "by")));
        Text state = Text.of("lead.card.state." + sight.lead().state().name());
        return Card.saying(
                        sentence,
                        Text.person(by.id(), by.name()),
                        sight.customer(),
                        sight.ref(),
                        sight.ownerName(),
                        sight.stage().name(),
                        state)
                .build();
    }
}
