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
import org.springframework.stereotype.Component;

/** Tells an owner that somebody above changed their lead. */
@Component
class ChangedMessage implements MessageComposer {
    private final LeadSights sights;
    private final Members members;

    ChangedMessage(LeadSights sights, Members members) {
        this.sights = sights;
        this.members = members;
    }

    @Override
    public String kind() {
        return LeadNews.CHANGED;
    }

    @Override
    public Optional<Card> compose(OrgId org, Map<String, String> payload) {
        return sights.find(org, UUID.fromString(LeadNews.value(payload, "lead")))
                .map(sight -> card(org, sight, payload));
    }

    private Card card(OrgId org, LeadSight sight, Map<String, String> payload) {
        Member by = members.get(org, MemberId.of(LeadNews.value(payload, "by")));
        Text state = Text.of("lead.card.state." + sight.lead().state().name());
        return Card.saying(
                        "lead.news.changed",
                        Text.person(by.id(), by.name()),
                        sight.customer(),
                        sight.ref(),
                        sight.ownerName(),
                        sight.stage().name(),
                        state)
                .build();
    }
}
